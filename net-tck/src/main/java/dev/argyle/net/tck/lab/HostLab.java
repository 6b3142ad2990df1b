// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.io.IOException;
import java.util.Optional;

/**
 * Hosts on one network. One thread uses a lab. Closing it ends every program and removes every
 * host, the network and all files.
 */
public interface HostLab extends AutoCloseable {
  /** The backend: {@code containers}, {@code namespaces} or {@code loopback}. */
  String backend();

  /** Why an ability is lacking; empty if it is there. */
  Optional<String> lacks(Ability ability);

  /** A new host that may do what hosts usually may. */
  default Host host(String name) throws IOException {
    return host(name, true);
  }

  /**
   * A new host.
   *
   * @param name lower-case letters and digits; the other hosts know it by this name
   * @param rawSockets whether its programs have CAP_NET_RAW, where the lab has {@link
   *     Ability#CAPABILITIES}
   */
  Host host(String name, boolean rawSockets) throws IOException;

  /** Pulls the plug of a host: what is sent to it or by it is lost. */
  void cut(Host host) throws IOException;

  /** Puts the plug back. */
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
