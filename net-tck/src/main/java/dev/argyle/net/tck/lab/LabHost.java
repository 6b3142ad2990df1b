// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import dev.argyle.net.SocketFamily;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the hosts of all backends have in common: a name, plugs, and the programs they ran. */
abstract class LabHost implements Host {
  private final String name;
  private final String argyle;
  private final Map<Network, Plug> plugs = new LinkedHashMap<>();
  private final List<Program> programs = new ArrayList<>();

  /**
   * A host on no network.
   *
   * @param argyle the packaged command, on the host
   */
  LabHost(String name, String argyle) {
    this.name = name;
    this.argyle = argyle;
  }

  /** A host's place on a network. */
  record Plug(String inet4, String inet6) {}

  /** Starts a program of the host. */
  abstract Program run(List<String> command) throws IOException;

  final void plug(Network network, Plug plug) {
    plugs.put(network, plug);
  }

  /** Its networks, the first one first. */
  final Map<Network, Plug> plugs() {
    return plugs;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public final String address(SocketFamily family) {
    return address(family, plugs.keySet().iterator().next());
  }

  @Override
  public final String address(SocketFamily family, Network network) {
    Plug plug = plugs.get(network);
    if (plug == null) {
      throw new IllegalArgumentException("%s is not on %s".formatted(name, network));
    }
    return family.equals(SocketFamily.INET6) ? plug.inet6() : plug.inet4();
  }

  @Override
  public final Program argyle(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (!environment.isEmpty()) {
      command.add("env");
      environment.forEach((name, value) -> command.add(name + "=" + value));
    }
    command.add(argyle);
    command.addAll(List.of(arguments));
    return started(command);
  }

  @Override
  public final Program start(String... command) throws IOException {
    return started(List.of(command));
  }

  private Program started(List<String> command) throws IOException {
    Program program = run(command);
    programs.add(program);
    return program;
  }

  @Override
  public final String log() {
    return String.join("\n", programs.stream().map(Program::toString).toList());
  }
}
