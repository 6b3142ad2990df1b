// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Transports;
import dev.argyle.net.spi.Transport;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;

/** Promise 1. */
final class DiscoveryChecks {
  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.DISCOVERY,
              "a service file names the transport",
              DiscoveryChecks::onTheClassPath),
          Check.of(
              Promise.DISCOVERY,
              "a module descriptor provides the transport",
              DiscoveryChecks::onTheModulePath),
          Check.of(
              Promise.DISCOVERY,
              "a broken provider hides nothing",
              DiscoveryChecks::besideABrokenOne));

  private DiscoveryChecks() {}

  private static void onTheClassPath(Bench bench) {
    Class<?> type = bench.subject().transport().getClass();
    boolean found = isIn(Transports.load(type.getClassLoader()), type);
    Expect.that(
        found || type.getModule().isNamed(),
        "a file META-INF/services/%s should name %s",
        Transport.class.getName(),
        type.getName());
  }

  private static boolean isIn(Transports transports, Class<?> type) {
    return transports.all().stream()
        .anyMatch(transport -> transport.getClass().getName().equals(type.getName()));
  }

  /** Resolves the transport's module from what is on the class path, and asks for its services. */
  private static void onTheModulePath(Bench bench) throws Exception {
    Class<?> type = bench.subject().transport().getClass();
    if (type.getModule().isNamed()) {
      Expect.that(
          provides(type.getModule().getDescriptor(), type),
          "%s should provide it",
          type.getModule());
      return;
    }
    ModuleFinder finder = besides(type);
    String module =
        finder.findAll().stream()
            .map(ModuleReference::descriptor)
            .filter(descriptor -> provides(descriptor, type))
            .map(ModuleDescriptor::name)
            .findFirst()
            .orElseThrow(() ->
                new AssertionError(
                    "a module-info should say: provides %s with %s"
                        .formatted(Transport.class.getName(), type.getName())));
    ModuleLayer boot = ModuleLayer.boot();
    Configuration resolved =
        boot.configuration().resolve(finder, ModuleFinder.of(), Set.of(module));
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
    Class<?> service = layer.findLoader(module).loadClass(Transport.class.getName());
    List<String> found =
        ServiceLoader.load(layer, service).stream()
            .map(provider -> provider.get().getClass().getName())
            .toList();
    Expect.that(
        found.contains(type.getName()),
        "the module path should give %s and gives %s",
        type.getName(),
        found);
  }

  private static boolean provides(ModuleDescriptor descriptor, Class<?> type) {
    return descriptor.provides().stream()
        .filter(provided -> provided.service().equals(Transport.class.getName()))
        .anyMatch(provided -> provided.providers().contains(type.getName()));
  }

  /** Of where the transport comes from, and of every entry of the class path that is a module. */
  private static ModuleFinder besides(Class<?> type) throws URISyntaxException {
    List<Path> entries = new ArrayList<>();
    entries.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      entries.add(Path.of(entry));
    }
    List<ModuleFinder> finders = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Path entry : entries) {
      modules(entry)
          .filter(finder -> Collections.disjoint(taken, packages(finder)))
          .ifPresent(finder -> {
            taken.addAll(packages(finder));
            finders.add(finder);
          });
    }
    return ModuleFinder.compose(finders.toArray(ModuleFinder[]::new));
  }

  /** Of two jars with a package in common the first counts, as one module path has not both. */
  private static Set<String> packages(ModuleFinder finder) {
    return finder.findAll().stream()
        .flatMap(module -> module.descriptor().packages().stream())
        .collect(Collectors.toSet());
  }

  private static Optional<ModuleFinder> modules(Path entry) {
    ModuleFinder finder = ModuleFinder.of(entry);
    try {
      return finder.findAll().isEmpty() ? Optional.empty() : Optional.of(finder);
    } catch (FindException noNameForAModule) {
      return Optional.empty();
    }
  }

  private static void besideABrokenOne(Bench bench) throws Exception {
    Class<?> type = bench.subject().transport().getClass();
    Path folder = Files.createTempDirectory("conformance");
    Path services = folder.resolve("META-INF/services");
    Path file = services.resolve(Transport.class.getName());
    try {
      Files.createDirectories(services);
      Files.writeString(file, "dev.argyle.nothere.Transport\n" + type.getName() + "\n");
      URL[] path = {folder.toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(path, type.getClassLoader())) {
        Transports found = Transports.load(loader);
        Expect.that(isIn(found, type), "%s should be found beside a broken one", type.getName());
        Expect.that(!found.report().broken().isEmpty(), "the broken one should be reported");
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(services);
      Files.deleteIfExists(services.getParent());
      Files.deleteIfExists(folder);
    }
  }
}
