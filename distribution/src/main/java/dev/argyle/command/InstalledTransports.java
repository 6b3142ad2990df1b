// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.Transports;
import java.nio.channels.spi.SelectorProvider;

/**
 * The transports beside the command. To search for them opens every jar of the class path, which
 * takes as long as a short script; so where the launcher says that the folder {@code lib} is as it
 * was shipped, {@link ShippedTransports} tells what is there.
 */
final class InstalledTransports {
  /** The jars that somebody added to the folder {@code lib}, if the launcher has looked. */
  private static final String ADDED = "argyle.added";

  /** Java's own channels on Linux, as {@link SelectorProvider#provider} finds them at last. */
  private static final String CHANNELS = "sun.nio.ch.EPollSelectorProvider";

  private static final class Found {
    static final Transports ALL = find();
  }

  private InstalledTransports() {}

  /** Found once. */
  static Transports all() {
    return Found.ALL;
  }

  private static Transports find() {
    if (!System.getProperty(ADDED, "unknown").isEmpty()) {
      return Transports.installed();
    }
    ClassLoader classPath = InstalledTransports.class.getClassLoader();
    if (ShippedTransports.isThere(CHANNELS, classPath)) {
      // Java would search the class path for others.
      System.getProperties().putIfAbsent(SelectorProvider.class.getName(), CHANNELS);
    }
    return Transports.load(new ShippedTransports(classPath));
  }
}
