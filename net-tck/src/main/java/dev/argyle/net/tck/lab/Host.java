// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import dev.argyle.net.SocketFamily;
import java.io.IOException;

/** A host of a {@link HostLab}. */
public interface Host {
  /** Its name, which leads to its addresses where the lab has {@link Ability#NAMES}. */
  String name();

  /** Its address on the lab's network, {@code inet4} or {@code inet6}. */
  String address(SocketFamily family);

  /** Creates a file on the host and gives its path there. */
  String file(String name, String content) throws IOException;

  /** Starts the argyle command on the host. */
  Program argyle(String... arguments) throws IOException;

  /** Starts any program of the host. */
  Program start(String... command) throws IOException;
}
