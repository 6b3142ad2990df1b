// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.NetException;
import dev.argyle.net.SocketFamily;
import java.util.List;
import java.util.Map;

/**
 * A question about a family that has nothing to do with a socket, such as which devices are near.
 * It takes and gives plain values, so that a script can ask it of a family that its language does
 * not know.
 *
 * <p>Any thread may use it at any time. {@link #run} may block; an interrupt ends it with {@code
 * CLOSED}. A query whose answer may take long SHOULD have a part that limits it, in seconds.
 */
public interface TransportQuery {
  /** The family that it is about. */
  SocketFamily family();

  /** One lower-case word that no other query of the family has, such as {@code devices}. */
  String name();

  /** One sentence for people: what it tells, with the keys of the answer. */
  String documentation();

  /** What it takes, in order. */
  List<EndpointFormat.Part> parts();

  /**
   * Asks.
   *
   * @param values one a part, of the part's type
   * @return what was found, each with the same keys; values are {@link String}, {@link Long},
   *     {@link Boolean} or lists of them, such as the values of an address
   * @throws NetException {@code UNSUPPORTED} with what to do about it if it cannot be told here
   */
  List<Map<String, Object>> run(List<Object> values) throws NetException;
}
