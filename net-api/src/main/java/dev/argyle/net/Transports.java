// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.spi.Transport;
import java.util.List;

/** The transports that are installed. */
public final class Transports {
  private final List<Transport> all;

  private Transports(List<Transport> all) {
    this.all = List.copyOf(all);
  }

  /** All that {@link java.util.ServiceLoader} finds. */
  public static Transports installed() {
    return new Transports(List.of());
  }

  /** The transports, in the order of selection. */
  public List<Transport> all() {
    return all;
  }
}
