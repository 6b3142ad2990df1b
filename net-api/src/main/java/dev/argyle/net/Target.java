// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.spi.EndpointFormat;

/**
 * A way to reach what a text or a script names: what to open, and the address, which may still be a
 * name.
 */
record Target(SocketSpec spec, Endpoint endpoint, EndpointFormat format) {
  @Override
  public String toString() {
    return endpoint + " (" + spec + ")";
  }
}
