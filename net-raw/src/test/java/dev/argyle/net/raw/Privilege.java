// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.tck.Means;

/** Whether this process may open raw sockets. */
final class Privilege {
  static final SocketSpec RAW_ICMP =
      new SocketSpec(SocketFamily.INET4, SocketKind.RAW, Protocol.ICMP);

  private Privilege() {}

  /** Skips the test, with the reason, where it may not and nobody promised that it may. */
  static void require(Transports transports) {
    if (transports.probe(RAW_ICMP) instanceof Availability.Unavailable unavailable) {
      Means.missing(unavailable.detail() + "; " + unavailable.remedy(), "raw");
    }
  }
}
