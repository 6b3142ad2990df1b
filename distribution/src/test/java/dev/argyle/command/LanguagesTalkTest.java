// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.Language;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.Source;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.tck.Means;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program in min and one in kscript talk to each other over every stream family. */
class LanguagesTalkTest {
  private static final long LIMIT_SECONDS = 60;

  private static final String KSCRIPT_SERVER =
      """
      import net
      server = net.SocketIO(net.FK.%s)
      server.bind(%s)
      server.listen()
      print(server.port)
      (sock, name) = server.accept()
      for raw in sock {
          sock.write("kscript heard " + raw.decode() + "\\n")
          if raw == bytes("bye"), break
      }
      sock.close()
      server.close()
      """;

  private static final String KSCRIPT_CLIENT =
      """
      import net
      sock = net.SocketIO(net.FK.%s)
      sock.connect(%s)
      lines = iter(sock)
      for word in ["one", "größer", "bye"] {
          sock.write(word + "\\n")
          print(next(lines).decode())
      }
      print(sock.eof())
      sock.close()
      """;

  private static final String MIN_SERVER =
      """
      {"%s" :domain} socket {%s} listen :server
      %s puts!
      {"%s" :domain} socket :client
      server client accept #client
      "" :line
      (line "bye" !=)
      (
        client recv-line @line
        client "min heard $1\\n" (line) => %% send
      ) while
      client close
      server close
      """;

  private static final String MIN_CLIENT =
      """
      {"%s" :domain} socket "%s" %s connect :server
      ("one" "größer" "bye")
      (
        :word
        server "$1\\n" (word) => %% send
        server recv-line puts!
      ) foreach
      server recv-line puts!
      server close
      """;

  @TempDir private Path folder;

  /** The stream families that are installed, by the first spec of each. */
  static Stream<SocketFamily> streamFamilies() {
    return Transports.installed().specs().stream()
        .filter(spec -> spec.kind() == SocketKind.STREAM)
        .map(SocketSpec::family)
        .filter(family -> !family.equals(SocketFamily.BLUETOOTH)) // a device cannot talk to itself
        .distinct();
  }

  /** Where a server of a family listens in this test. */
  private record Place(String family, String host, boolean hasPort) {
    String kscript() {
      return family.toUpperCase(Locale.ROOT);
    }

    String kscriptAddress(String port) {
      return hasPort ? "(\"%s\", %s)".formatted(host, port) : "\"%s\"".formatted(host);
    }

    String min() {
      return Map.of("inet4", "ipv4", "inet6", "ipv6").getOrDefault(family, family);
    }
  }

  private Place place(SocketFamily family) {
    if (Transports.installed().probe(SocketSpec.of(family, SocketKind.STREAM))
        instanceof Availability.Unavailable unavailable) {
      Means.missing(unavailable.detail() + "; " + unavailable.remedy(), family.toString());
    }
    return switch (family.name()) {
      case "inet4" -> new Place("inet4", "127.0.0.1", true);
      case "inet6" -> new Place("inet6", "::1", true);
      case "unix" -> new Place("unix", folder.resolve("talk.sock").toString(), false);
      default -> throw new AssertionError("this test should know where to talk over " + family);
    };
  }

  @ParameterizedTest
  @MethodSource("streamFamilies")
  void minTalksToAServerInKscript(SocketFamily family) throws Exception {
    Place place = place(family);
    String server = KSCRIPT_SERVER.formatted(place.kscript(), place.kscriptAddress("0"));
    String heard =
        talk(
            new Program("kscript", server),
            port ->
                new Program(
                    "min",
                    MIN_CLIENT.formatted(place.min(), place.host(), place.hasPort() ? port : "0")));
    assertEquals("kscript heard one\nkscript heard größer\nkscript heard bye\n\n", heard);
  }

  @ParameterizedTest
  @MethodSource("streamFamilies")
  void kscriptTalksToAServerInMin(SocketFamily family) throws Exception {
    Place place = place(family);
    String address =
        "\"%s\" :address".formatted(place.host()) + (place.hasPort() ? " 0 :port" : "");
    String ready = place.hasPort() ? "server \"port\" dget" : "\"ready\"";
    String server = MIN_SERVER.formatted(place.min(), address, ready, place.min());
    String heard =
        talk(
            new Program("min", server),
            port ->
                new Program(
                    "kscript",
                    KSCRIPT_CLIENT.formatted(place.kscript(), place.kscriptAddress(port))));
    assertEquals("min heard one\nmin heard größer\nmin heard bye\ntrue\n", heard);
  }

  /** What a client is, once the server has told its port in its first line. */
  private interface Client {
    Program of(String firstLine);
  }

  /** Runs a server and a client against each other; what the client printed. */
  private String talk(Program server, Client client) throws Exception {
    try (PipedInputStream read = new PipedInputStream();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8))) {
      PipedOutputStream written = new PipedOutputStream(read);
      FutureTask<Integer> serving = start(server, written);
      String port = lines.readLine();
      assertTrue(port != null, () -> server.language() + "'s server was expected to listen");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertEquals(0, await(start(client.of(String.valueOf(port)), out)), "exit of the client");
      assertEquals(0, await(serving), "exit of the server");
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private record Program(String language, String text) {}

  private FutureTask<Integer> start(Program program, OutputStream out) {
    Language language =
        ServiceLoader.load(Language.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals(program.language()))
            .findFirst()
            .orElseThrow();
    FutureTask<Integer> run =
        new FutureTask<>(() -> {
          try (out) {
            ScriptContext world =
                ScriptContext.ofProcess()
                    .withStreams(InputStream.nullInputStream(), out, System.err)
                    .withArguments(List.of())
                    .withWorkingFolder(folder);
            Source source = Source.of("talk." + program.language(), program.text());
            return language.compile(source).run(world).exitCode();
          }
        });
    Thread.ofPlatform().daemon().name(program.language()).start(run);
    return run;
  }

  private static int await(FutureTask<Integer> run)
      throws InterruptedException, ExecutionException, IOException {
    try {
      return run.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      run.cancel(true);
      throw new IOException("the program was expected to end within " + LIMIT_SECONDS + " s", late);
    }
  }
}
