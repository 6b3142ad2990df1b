// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Transport;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The in-memory family of the examples, compiled as its own project would be: against net-api, with
 * its module descriptor and its service file.
 */
final class MemoryExample implements AutoCloseable {
  private static final Path SOURCES = Path.of("../examples/net-memory/src/main");

  private final URLClassLoader loader;

  private MemoryExample(URLClassLoader loader) {
    this.loader = loader;
  }

  static MemoryExample compiledTo(Path folder) throws IOException {
    String netApi =
        Path.of(Transport.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "25", "--module-path", netApi, "-d", folder.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES.resolve("java"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new AssertionError("the example net-memory should compile against " + netApi);
    }
    String serviceFile = "META-INF/services/" + Transport.class.getName();
    Files.createDirectories(folder.resolve(serviceFile).getParent());
    Files.copy(SOURCES.resolve("resources").resolve(serviceFile), folder.resolve(serviceFile));
    URL[] path = {folder.toUri().toURL()};
    return new MemoryExample(new URLClassLoader(path, Transport.class.getClassLoader()));
  }

  Transport transport() {
    return ServiceLoader.load(Transport.class, loader).stream()
        .map(ServiceLoader.Provider::get)
        .filter(transport -> transport.name().equals("net-memory"))
        .findFirst()
        .orElseThrow();
  }

  /** A subject over this transport or one that wraps it. */
  static Subject subject(Transport transport) {
    SocketSpec spec = transport.specs().getFirst();
    return Subject.of(transport, spec, () -> endpoint(transport, ""))
        .deserted(endpoint(transport, "nobody"));
  }

  static Endpoint endpoint(Transport transport, String name) {
    try {
      return transport.formats().getFirst().fromValues(List.of(name));
    } catch (NetException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
