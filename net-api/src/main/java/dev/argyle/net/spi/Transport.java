// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import java.util.List;

/**
 * A provider of sockets for one or more families. Found by {@link java.util.ServiceLoader}.
 *
 * <p>Any thread may call any method at any time. A transport SHOULD hold no state and MUST NOT load
 * a native library, open a descriptor or start a thread before {@link #open} or {@link #probe} is
 * called.
 */
public interface Transport {
  /** The provider's name for people and reports, such as {@code net-inet}. */
  String name();

  /**
   * What this transport can open where the system has it, each with a definite protocol, most usual
   * first: the first one of a family and kind is what {@link dev.argyle.net.Protocol#AUTO} means.
   */
  List<SocketSpec> specs();

  /**
   * Whether this transport answers for the spec: opens it, or says in {@link #probe} why it cannot.
   * The default is whether {@link #specs()} lists it; a transport that takes protocols by number,
   * or wants to explain what it does not have, overrides this as well.
   *
   * @param spec one that is not in {@link #specs()}; its protocol is {@link
   *     dev.argyle.net.Protocol#AUTO} if none of them has the family and kind
   */
  default boolean offers(SocketSpec spec) {
    return specs().contains(spec);
  }

  /**
   * Whether a socket of this spec can be had here and now. MUST be cheap enough to be asked at
   * every open, MUST give the same answer as long as the system is the same, and MUST NOT throw.
   *
   * @param spec one that this transport {@linkplain #offers offers}
   */
  Availability probe(SocketSpec spec);

  /**
   * Opens a socket, neither bound nor connected.
   *
   * @param spec one that this transport {@linkplain #offers offers}
   * @throws NetException {@code NOT_PERMITTED} or {@code UNSUPPORTED} with the detail and remedy of
   *     {@link #probe} if that is unavailable, {@code NO_RESOURCES} if the system is out of
   *     descriptors or memory
   */
  SocketHandle open(SocketSpec spec) throws NetException;

  /** The address forms of this transport's families, one a family. */
  List<EndpointFormat> formats();

  /** What can be asked of this transport's families beside sockets; the default is nothing. */
  default List<TransportQuery> queries() {
    return List.of();
  }

  /**
   * Where several transports offer one spec, the one with the highest preference that is available
   * here serves it; among equals, the one whose name sorts first.
   */
  default int preference() {
    return 0;
  }
}
