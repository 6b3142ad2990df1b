// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.TransportReport.Broken;
import dev.argyle.net.spi.Transport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
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
    sorted.sort(Discovery::compare);
    return new Discovery(List.copyOf(sorted), List.of());
  }

  private static int compare(Transport one, Transport other) {
    int byPreference = Integer.compare(other.preference(), one.preference());
    return byPreference != 0 ? byPreference : one.name().compareTo(other.name());
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
        transport.preference();
        requireAnswers(transport.name(), transport.specs(), transport.formats());
        found.add(transport);
      } catch (RuntimeException
          | Error e) { // a ServiceConfigurationError or what a provider throws
        broken.add(new Broken(provider, e));
      }
    }
    return new Discovery(of(found).transports(), List.copyOf(broken));
  }

  /** A provider is not bound by our checks against null, so they are made here. */
  private static void requireAnswers(String name, List<?> specs, List<?> formats) {
    Objects.requireNonNull(name, "name() returned null");
    specs.forEach(spec -> Objects.requireNonNull(spec, "specs() has a null"));
    formats.forEach(format -> Objects.requireNonNull(format, "formats() has a null"));
  }
}
