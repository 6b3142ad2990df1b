// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.HostLab;
import dev.argyle.net.tck.lab.Network;
import dev.argyle.net.tck.lab.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where scenarios play: hosts by name, kept from one to the next, and the scripts that run there.
 */
final class Stage {
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Pattern LISTENING = Pattern.compile("listening (\\d+)");

  private final HostLab lab;
  private final Map<String, Host> hosts = new LinkedHashMap<>();
  private final List<Program> programs = new ArrayList<>();

  Stage(HostLab lab) {
    this.lab = lab;
  }

  HostLab lab() {
    return lab;
  }

  Host host(String name) throws IOException {
    Host known = hosts.get(name);
    if (known == null) {
      known = lab.host(name);
      hosts.put(name, known);
    }
    return known;
  }

  Host hostWithoutRawSockets(String name) throws IOException {
    Host host = lab.host(name, Network.FIRST, false);
    hosts.put(name, host);
    return host;
  }

  /** Starts a script; the name's ending tells the language. */
  Program script(Host host, String name, String text, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(host.file(name, text)));
    for (Object argument : arguments) {
      command.add(String.valueOf(argument));
    }
    return ending(host.argyle(command.toArray(String[]::new)));
  }

  /** A port of this machine that nobody has now. Any port of a host of its own is free. */
  static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Ends a program with its scenario. */
  Program ending(Program program) {
    programs.add(program);
    return program;
  }

  /** Waits until a server tells its port. */
  static int port(Program server) throws InterruptedException {
    server.await("listening ", PATIENCE);
    server.await("\n", PATIENCE);
    Matcher matcher = LISTENING.matcher(server.output());
    assertTrue(matcher.find(), () -> "the server should tell its port: " + server);
    return Integer.parseInt(matcher.group(1));
  }

  static void ends(Program program, String expected) throws InterruptedException {
    int code = program.end(PATIENCE);
    assertEquals(0, code, program::toString);
    assertTrue(
        program.output().contains(expected),
        () -> "expected '%s': %s".formatted(expected, program));
  }

  /** Ends what a scenario left running. */
  void clear() {
    for (Program program : programs) {
      program.close();
    }
    programs.clear();
  }
}
