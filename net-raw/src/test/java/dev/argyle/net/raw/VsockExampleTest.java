// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.Transport;
import dev.argyle.net.tck.Conformance;
import dev.argyle.net.tck.ConformanceReport;
import dev.argyle.net.tck.Finding;
import dev.argyle.net.tck.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The example of a kernel family of one's own, compiled against net-api alone. */
@Timeout(120)
final class VsockExampleTest {
  private static final Path SOURCES = Path.of("../examples/net-vsock/src/main");
  private static final long ANY = 0xFFFFFFFFL;
  private static final long THIS_MACHINE = 1;

  @TempDir Path classes;

  private URLClassLoader compiled() throws IOException {
    String netApi =
        Path.of(Transport.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    List<String> arguments = new ArrayList<>(List.of("--release", "25", "--module-path", netApi));
    arguments.addAll(List.of("-d", classes.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES.resolve("java"))) {
      sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int result = javac.run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, result, "the example should compile against " + netApi);
    String serviceFile = "META-INF/services/" + Transport.class.getName();
    Files.createDirectories(classes.resolve(serviceFile).getParent());
    Files.copy(SOURCES.resolve("resources").resolve(serviceFile), classes.resolve(serviceFile));
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, Transport.class.getClassLoader());
  }

  @Test
  void aFamilyOfOnesOwnWorksLikeEveryOther() throws Exception {
    try (URLClassLoader loader = compiled()) {
      Transports transports = Transports.load(loader);
      Transport vsock =
          transports.all().stream()
              .filter(transport -> transport.name().equals("net-vsock"))
              .findFirst()
              .orElseThrow();
      SocketSpec stream = vsock.specs().getFirst();
      if (transports.probe(stream) instanceof Availability.Unavailable unavailable) {
        System.out.println("not run: " + unavailable.detail() + "; " + unavailable.remedy());
        assertTrue(unavailable.detail().contains("EAFNOSUPPORT"), unavailable::toString);
      } else if (Files.exists(Path.of("/sys/module/vsock_loopback"))) {
        keepsThePromises(vsock, stream);
      } else {
        System.out.println("not run: data over vsock, as this kernel has no vsock_loopback");
        listensAndWaits(transports, stream, endpoint(vsock, ANY, ANY));
      }
    }
  }

  private static void keepsThePromises(Transport vsock, SocketSpec spec) {
    Subject subject =
        Subject.of(vsock, spec, () -> endpoint(vsock, THIS_MACHINE, ANY))
            .deserted(endpoint(vsock, THIS_MACHINE, 1));
    ConformanceReport report = new Conformance(subject).run();
    System.out.println(report.summary());
    assertEquals(0, report.count(Finding.Verdict.BROKEN), report::text);
  }

  private static void listensAndWaits(Transports transports, SocketSpec spec, Endpoint any)
      throws Exception {
    try (NetSocket listener = transports.open(spec).bind(any).listen();
        NetSocket second = transports.open(spec)) {
      Endpoint chosen = listener.local().orElseThrow();
      assertNotEquals(any, chosen, "the kernel chooses a port");
      assertEquals(chosen, transports.endpoint("vsock:" + chosen));
      assertEquals(Reason.IN_USE, reason(() -> second.bind(chosen).listen()));
      listener.timeout(Duration.ofMillis(20));
      assertEquals(Reason.TIMED_OUT, reason(listener::accept));
      listener.timeout(Duration.ZERO);
      FutureTask<Reason> acceptor = new FutureTask<>(() -> reason(listener::accept));
      Thread.ofVirtual().start(acceptor);
      assertThrows(TimeoutException.class, () -> acceptor.get(50, TimeUnit.MILLISECONDS));
      closes(listener);
      assertEquals(Reason.CLOSED, acceptor.get(20, TimeUnit.SECONDS));
    }
  }

  private static void closes(NetSocket socket) throws NetException {
    socket.close();
  }

  private static Reason reason(Executable verb) {
    return assertThrows(NetException.class, verb).reason();
  }

  private static Endpoint endpoint(Transport vsock, long cid, long port) {
    EndpointFormat format = vsock.formats().getFirst();
    try {
      return format.fromValues(List.of(cid, port));
    } catch (NetException e) {
      throw new UncheckedIOException(e);
    }
  }
}
