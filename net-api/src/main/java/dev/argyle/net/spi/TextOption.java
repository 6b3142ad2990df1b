// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.NetException;
import java.net.SocketOption;

/**
 * An option whose value can be written as text, so that a script can set it. Options whose values
 * are truth values, integers or strings need not be one.
 */
public interface TextOption<T> extends SocketOption<T> {
  /**
   * Reads a value.
   *
   * @throws NetException {@code OTHER} if this is none, saying what one looks like
   */
  T parse(String text) throws NetException;
}
