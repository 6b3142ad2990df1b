// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketFamily;

/**
 * A port of a virtual machine or its host (vsock(7)).
 *
 * @param cid which machine, an unsigned number of 32 bits: 2 is the host, 1 this machine, {@link
 *     #ANY} any
 * @param port an unsigned number of 32 bits; {@link #ANY} lets the kernel choose
 */
public record VsockEndpoint(long cid, long port) implements Endpoint {
  /** Any machine, or any port. */
  public static final long ANY = 0xFFFFFFFFL;

  /** Checks the ranges. */
  public VsockEndpoint {
    if ((cid & ~ANY) != 0 || (port & ~ANY) != 0) {
      throw new IllegalArgumentException(
          "a cid and a port are from 0 to 4294967295, not %s and %s".formatted(cid, port));
    }
  }

  @Override
  public SocketFamily family() {
    return VsockTransport.VSOCK;
  }

  /** {@code 2:1024}. */
  @Override
  public String toString() {
    return cid + ":" + port;
  }
}
