// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

/**
 * An address in a family: where a socket is bound or connected to. An immutable value; every family
 * has a record of its own.
 *
 * <p>{@code toString} is the text that people write and read, such as {@code 127.0.0.1:80}, {@code
 * [::1]:80} or {@code /run/x.sock}, and goes into messages.
 */
public interface Endpoint {
  /** The family that this address belongs to. */
  SocketFamily family();
}
