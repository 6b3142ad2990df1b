// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.io.IOException;
import java.util.Optional;

/**
 * Hosts, and networks between them. One thread uses a lab. Closing it ends every program and
 * removes every host, every network and all files.
 *
 * <p>An action that a lab {@linkplain #lacks lacks} throws {@link UnsupportedOperationException}.
 */
public interface HostLab extends AutoCloseable {
  /** The backend: {@code containers}, {@code namespaces} or {@code loopback}. */
  String backend();

  /** Why an ability is lacking; empty if it is there. The default lacks none. */
  default Optional<String> lacks(Ability ability) {
    return Optional.empty();
  }

  /** A new network beside {@link Network#FIRST}. */
  Network network(String name) throws IOException;

  /** A new host on the first network that may do what hosts usually may. */
  default Host host(String name) throws IOException {
    return host(name, Network.FIRST, true);
  }

  /**
   * A new host.
   *
   * @param name lower-case letters and digits; the hosts of its networks know it by this name
   * @param network the first network that it is on
   * @param rawSockets whether its programs have CAP_NET_RAW, where the lab has {@link
   *     Ability#CAPABILITIES}
   */
  Host host(String name, Network network, boolean rawSockets) throws IOException;

  /** Puts a host on one more network. It passes nothing on from one network to another. */
  void attach(Host host, Network network) throws IOException;

  /** Pulls the plugs of a host: what is sent to it or by it is lost. */
  void cut(Host host) throws IOException;

  /** Puts the plugs back; the host has the addresses that it had. */
  void restore(Host host) throws IOException;

  /** Stops all of a host's programs where they are; its system still takes connections and data. */
  void pause(Host host) throws IOException;

  /** Lets them go on. */
  void resume(Host host) throws IOException;

  /** Limits what a host sends. */
  void rate(Host host, int kilobitsPerSecond) throws IOException;

  /** A folder that all hosts see under this path, empty at first. */
  String sharedFolder() throws IOException;

  @Override
  void close() throws IOException;
}
