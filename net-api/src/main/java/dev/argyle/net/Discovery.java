// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.TransportReport.Broken;
import dev.argyle.net.spi.Transport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds transports, each on its own: what one provider throws is kept as its finding, and the
 * search goes on.
 *
 * @param transports in the order of selection: by preference, then by name
 */
record Discovery(List<Transport> transports, List<Broken> broken) {
  /** Stops a provider list that fails without moving on. */
  private static final int MOST_FAILURES = 100;

  static Discovery of(List<Transport> transports) {
    List<Transport> sorted = new ArrayList<>(transports);
    sorted.sort(
        Comparator.comparingInt(Transport::preference).reversed().thenComparing(Transport::name));
    return new Discovery(List.copyOf(sorted), List.of());
  }

  static Discovery by(ServiceLoader<Transport> loader) {
    List<Transport> found = new ArrayList<>();
    List<Broken> broken = new ArrayList<>();
    Iterator<ServiceLoader.Provider<Transport>> providers = loader.stream().iterator();
    while (broken.size() < MOST_FAILURES) {
      String provider = "of a service file";
      try {
        if (!providers.hasNext()) {
          break;
        }
        ServiceLoader.Provider<Transport> next = providers.next();
        provider = next.type().getName();
        Transport transport = next.get();
        transport.name();
        transport.specs();
        transport.preference();
        found.add(transport);
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        broken.add(new Broken(provider, e));
      }
    }
    return new Discovery(of(found).transports(), List.copyOf(broken));
  }
}
