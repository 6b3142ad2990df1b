// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.argyle.net.SocketFamily;
import java.io.IOException;
import java.util.Map;

/** A host of a {@link HostLab}. One thread uses it. */
public interface Host {
  /** Its name, which leads to its addresses where the lab has {@link Ability#NAMES}. */
  String name();

  /** Its address on the network that it was made on, {@code inet4} or {@code inet6}. */
  String address(SocketFamily family);

  /**
   * Its address on one of its networks.
   *
   * @throws IllegalArgumentException if it is not on the network
   */
  String address(SocketFamily family, Network network);

  /** Creates a file on the host and gives its path there. */
  String file(String name, byte[] content) throws IOException;

  /** Creates a text file on the host and gives its path there. */
  default String file(String name, String content) throws IOException {
    return file(name, content.getBytes(UTF_8));
  }

  /** The content of a file of the host, which is text. */
  String read(String path) throws IOException;

  /** Starts the argyle command on the host. */
  default Program argyle(String... arguments) throws IOException {
    return argyle(Map.of(), arguments);
  }

  /** Starts it with more in its environment. */
  Program argyle(Map<String, String> environment, String... arguments) throws IOException;

  /** Starts any program of the host. */
  Program start(String... command) throws IOException;

  /** What all programs that were started on the host have written so far, one after the other. */
  String log();
}
