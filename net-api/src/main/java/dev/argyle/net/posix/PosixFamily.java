// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * What the toolkit has to know of an address family: its number and its sockaddr, both ways.
 *
 * <p>MUST be immutable. Methods are called by any thread, several at a time.
 */
public interface PosixFamily {
  /** The kernel's number of the family, AF_something. */
  int number();

  /**
   * Writes an endpoint as a sockaddr.
   *
   * @param endpoint of this family
   * @param target 128 bytes, all zero
   * @return the length of the sockaddr
   * @throws NetException {@code BAD_ENDPOINT} or {@code TOO_LONG} if it cannot be written as one
   */
  int encode(Endpoint endpoint, MemorySegment target) throws NetException;

  /**
   * Reads a sockaddr.
   *
   * @param source 128 bytes
   * @param length how many of them the kernel filled, from 2
   * @return empty if this is no name, as for a socket that is not bound
   */
  Optional<Endpoint> decode(MemorySegment source, int length);

  /**
   * Whether shutdown(2) makes a thread return that is blocked in recv(2) on a connected socket of
   * the family. It spares such a receiver the call of poll(2). If in doubt, it does not.
   */
  default boolean shutdownEndsReceive() {
    return false;
  }
}
