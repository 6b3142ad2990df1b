// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.spi.Availability;
import java.util.List;

/**
 * What is installed, and what of it works here.
 *
 * @param entries every spec of every transport, in the order in which they would be chosen
 * @param broken providers that could not be loaded; they hide no other
 */
public record TransportReport(List<Entry> entries, List<Broken> broken) {
  /**
   * One spec of one transport.
   *
   * @param transport the provider's name
   */
  public record Entry(SocketSpec spec, String transport, Availability availability) {}

  /**
   * A provider that could not be loaded.
   *
   * @param provider what is known of it, such as its class name
   * @param cause what was thrown
   */
  public record Broken(String provider, Throwable cause) {
    /** One sentence on what is wrong. */
    public String detail() {
      return "the transport " + provider + " could not be loaded: " + cause;
    }
  }

  /** Copies the lists. */
  public TransportReport {
    entries = List.copyOf(entries);
    broken = List.copyOf(broken);
  }
}
