// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketFamily;

/**
 * A name within one transport.
 *
 * @param name empty if the transport shall choose one
 */
public record MemoryEndpoint(String name) implements Endpoint {
  /** The family's name, in scripts too. */
  public static final SocketFamily FAMILY = new SocketFamily("memory");

  @Override
  public SocketFamily family() {
    return FAMILY;
  }

  @Override
  public String toString() {
    return name;
  }
}
