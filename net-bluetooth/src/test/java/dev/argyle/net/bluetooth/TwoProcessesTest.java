// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emulated devices in processes of their own. */
@Timeout(180)
final class TwoProcessesTest {
  private static final List<Peer> PEERS = new ArrayList<>();
  private static int port;

  /** A process that is ended with the test. */
  private record Peer(Process process, BufferedReader output) {
    String line() throws IOException {
      String line = output.readLine();
      return line == null ? "no output, exit " + process.onExit().join().exitValue() : line;
    }

    List<String> lines() {
      return output.lines().takeWhile(line -> !line.equals("done")).toList();
    }
  }

  @BeforeAll
  static void makeAir() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Peer air = start(EmulatorAir.class, Integer.toString(port));
    assertEquals("ready", air.line(), "what the air says");
  }

  @AfterAll
  static void endAll() throws Exception {
    for (Peer peer : PEERS.reversed()) {
      peer.process.destroyForcibly();
      assertTrue(peer.process.waitFor(20, TimeUnit.SECONDS), "a killed process should end");
    }
    PEERS.clear();
  }

  private static Peer start(Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dbluecove.stack=emulator", "-Dbluecove.emu.rmiRegistryPort=" + port));
    command.add("-Dbluecove.connect.timeout=" + System.getProperty("bluecove.connect.timeout"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Peer peer = new Peer(process, process.inputReader());
    PEERS.add(peer);
    return peer;
  }

  private static Peer peer(String... arguments) throws IOException {
    return start(EmulatorPeer.class, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rfcomm", "l2cap"})
  void peersExchangeConnectAndTellEveryMistake(String protocol) throws Exception {
    String address = peer("echo", protocol).line();
    assertEquals(
        List.of("equal"),
        peer("exchange", protocol, address).lines(),
        "what came back of 1 MiB, sent while receiving");
    assertEquals(
        List.of(), peer("come-and-go", protocol, address).lines(), "faults of 200 connections");
    List<String> mistakes = new ArrayList<>();
    mistakes.addAll(List.of("refused: REFUSED", "absent: UNREACHABLE", "silent: TIMED_OUT"));
    if (protocol.equals("l2cap")) {
      mistakes.add("long: TOO_LONG");
    }
    assertEquals(mistakes, peer("mistakes", protocol, address).lines(), "the reasons of mistakes");
  }

  /** With the test's settings the emulator takes a device for dead that is silent for 8 s. */
  @ParameterizedTest
  @ValueSource(strings = {"rfcomm", "l2cap"})
  void theEndOfAKilledPeersConnectionIsNoticed(String protocol) throws Exception {
    Peer survivor = peer("survive", protocol);
    Peer victim = peer("wait", protocol, survivor.line());
    assertEquals("connected", victim.line(), "what the victim says");
    assertEquals("accepted", survivor.line(), "what the survivor says");
    victim.process.destroyForcibly();
    survivor.process.outputWriter().append('\n').flush();
    assertEquals("end -1", survivor.line(), "how the connection ended");
    System.out.println(
        "a killed peer over %s was noticed after %s".formatted(protocol, survivor.line()));
  }
}
