// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the addresses of a family are written: as text, and as the values of a script.
 *
 * <p>This is what lets {@code tcp://localhost:80}, {@code ("localhost", 80)} and {@code
 * "/run/x.sock"} work without a line about families in the scripting languages. Any thread may use
 * it at any time; nothing blocks but {@link #resolve}.
 */
public interface EndpointFormat {
  /**
   * One value of an address, in the order in which scripts write them.
   *
   * @param name a word for messages and for keys, such as {@code port}
   * @param type {@link String} or {@link Long}
   * @param preset the value when a script leaves it out; only trailing parts can be left out. Empty
   *     if it must be given
   */
  record Part(String name, Class<?> type, Optional<Object> preset) {}

  /** The family. */
  SocketFamily family();

  /** The values that make an address, such as host and port. */
  List<Part> parts();

  /**
   * The schemes in front of this family's texts, each with what it opens: {@code tcp} is a stream.
   * A scheme may belong to several families ({@code tcp} to IPv4 and IPv6).
   */
  Map<String, SocketSpec> schemes();

  /**
   * Reads an address.
   *
   * @param text what followed the scheme and its colon, without a leading {@code //}
   * @throws NetException {@code BAD_ENDPOINT} if this is no address of the family, saying what one
   *     looks like
   */
  Endpoint parse(String text) throws NetException;

  /**
   * Makes an address of a script's values.
   *
   * @param values {@link String}s and {@link Long}s in the order of {@link #parts}; those at the
   *     end that have a preset may be missing
   * @throws NetException {@code BAD_ENDPOINT} if their number, types or ranges do not fit
   */
  Endpoint fromValues(List<?> values) throws NetException;

  /**
   * An address as a program means it whose working folder is another than this process's: of a
   * family whose addresses are files, a relative path begins there. The default is the address.
   *
   * @param folder absolute
   */
  default Endpoint inFolder(Endpoint endpoint, Path folder) {
    return endpoint;
  }

  /** The values of an address, as {@link #fromValues} takes them. */
  List<Object> toValues(Endpoint endpoint);

  /**
   * The concrete addresses that an address with a name stands for, best first; an address without a
   * name stands for itself, which is the default. May block; an interrupt ends it with {@code
   * CLOSED}.
   *
   * @param nanos the limit on the look-up, as in {@link SocketHandle}
   * @throws NetException {@code UNKNOWN_HOST} if the name has no address in this family, {@code
   *     TIMED_OUT} if the limit passed
   */
  default List<Endpoint> resolve(Endpoint endpoint, long nanos) throws NetException {
    return List.of(endpoint);
  }
}
