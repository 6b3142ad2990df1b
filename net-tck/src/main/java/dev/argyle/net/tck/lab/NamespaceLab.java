// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import dev.argyle.net.SocketFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Network namespaces of this machine, joined by a bridge in one more namespace (ip-netns(8)). Needs
 * root, {@code ip} and {@code tc}. The hosts share this machine's file system.
 */
public final class NamespaceLab implements HostLab {
  private static final Path NAMES = Path.of("/etc/netns");

  private final Path argyle;
  private final Path folder;
  private final String prefix = "argyle" + ProcessHandle.current().pid() + "-";
  private final String hub = prefix + "hub";
  private final List<Namespace> hosts = new ArrayList<>();

  /**
   * A lab.
   *
   * @param argyle the packaged command's folder
   * @throws IOException if {@link #missing} tells what is missing, or the system refuses
   */
  public NamespaceLab(Path argyle) throws IOException {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      throw new IOException(missing.get());
    }
    this.argyle = argyle;
    this.folder = Files.createTempDirectory("hosts");
    Shell.run("ip netns add " + hub);
    Shell.run("ip -n %s link add br0 type bridge mcast_snooping 0".formatted(hub));
    Shell.run("ip -n %s link set br0 up".formatted(hub));
  }

  /** What this machine lacks for such a lab; empty if nothing. */
  public static Optional<String> missing() {
    for (String program : List.of("ip", "tc", "setpriv")) {
      if (!Shell.has(program)) {
        return Optional.of("network namespaces need the program " + program);
      }
    }
    try {
      Shell.run("unshare --net true");
      return "root".equals(System.getProperty("user.name"))
          ? Optional.empty()
          : Optional.of("network namespaces need root");
    } catch (IOException e) {
      return Optional.of("network namespaces are not permitted here: " + e.getMessage());
    }
  }

  @Override
  public String backend() {
    return "namespaces";
  }

  @Override
  public Optional<String> lacks(Ability ability) {
    return Optional.empty();
  }

  @Override
  public Host host(String name, boolean rawSockets) throws IOException {
    Namespace host = new Namespace(name, hosts.size() + 1, rawSockets);
    hosts.add(host);
    String namespace = host.namespace;
    String plug = host.plug();
    Shell.run("ip netns add " + namespace);
    Shell.run(
        "ip -n %s link add %s type veth peer name eth0 netns %s".formatted(hub, plug, namespace));
    Shell.run("ip -n %s link set %s master br0 up".formatted(hub, plug));
    Shell.run("ip -n %s link set lo up".formatted(namespace));
    Shell.run("ip -n %s link set eth0 up".formatted(namespace));
    Shell.run(
        "ip -n %s addr add %s/24 dev eth0".formatted(namespace, host.address(SocketFamily.INET4)));
    Shell.run(
        "ip -n %s addr add %s/64 dev eth0 nodad"
            .formatted(namespace, host.address(SocketFamily.INET6)));
    Shell.run("ip -n %s route add default dev eth0".formatted(namespace));
    writeNames();
    return host;
  }

  /** {@code ip netns exec} shows the file of its namespace as /etc/hosts. */
  private void writeNames() throws IOException {
    StringBuilder names = new StringBuilder("127.0.0.1 localhost\n::1 localhost\n");
    for (Namespace host : hosts) {
      for (SocketFamily family : List.of(SocketFamily.INET4, SocketFamily.INET6)) {
        names.append(host.address(family)).append(' ').append(host.name).append('\n');
      }
    }
    for (Namespace host : hosts) {
      Files.createDirectories(NAMES.resolve(host.namespace));
      Files.writeString(NAMES.resolve(host.namespace).resolve("hosts"), names);
    }
  }

  private final class Namespace implements Host {
    private final String name;
    private final int number;
    private final boolean rawSockets;
    private final String namespace;

    Namespace(String name, int number, boolean rawSockets) {
      this.name = name;
      this.number = number;
      this.rawSockets = rawSockets;
      this.namespace = prefix + name;
    }

    String plug() {
      return "plug" + number;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String address(SocketFamily family) {
      return family.equals(SocketFamily.INET6) ? "fd89::" + number : "10.89.0." + number;
    }

    @Override
    public String file(String name, String content) throws IOException {
      Path own = Files.createDirectories(folder.resolve(this.name));
      return Files.writeString(own.resolve(name), content).toString();
    }

    @Override
    public Program argyle(String... arguments) throws IOException {
      List<String> command = new ArrayList<>(List.of(argyle.resolve("bin/argyle").toString()));
      command.addAll(List.of(arguments));
      return start(command.toArray(String[]::new));
    }

    @Override
    public Program start(String... command) throws IOException {
      List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
      if (!rawSockets) {
        inside.addAll(List.of("setpriv", "--bounding-set", "-net_raw", "--inh-caps", "-net_raw"));
      }
      inside.addAll(List.of(command));
      return new Program(inside, () -> {});
    }
  }

  private static Namespace own(Host host) {
    return (Namespace) host;
  }

  @Override
  public void cut(Host host) throws IOException {
    Shell.run("ip -n %s link set %s down".formatted(hub, own(host).plug()));
  }

  @Override
  public void restore(Host host) throws IOException {
    Shell.run("ip -n %s link set %s up".formatted(hub, own(host).plug()));
  }

  @Override
  public void pause(Host host) throws IOException {
    signal(own(host), "STOP");
  }

  @Override
  public void resume(Host host) throws IOException {
    signal(own(host), "CONT");
  }

  private static void signal(Namespace host, String signal) throws IOException {
    String processes = Shell.run("ip netns pids " + host.namespace).strip();
    if (!processes.isEmpty()) {
      Shell.run("kill -%s %s".formatted(signal, processes.replace('\n', ' ')));
    }
  }

  @Override
  public void rate(Host host, int kilobitsPerSecond) throws IOException {
    Shell.run(
        "tc -n %s qdisc replace dev eth0 root tbf rate %dkbit burst 32kbit latency 400ms"
            .formatted(own(host).namespace, kilobitsPerSecond));
  }

  @Override
  public String sharedFolder() throws IOException {
    return Files.createTempDirectory(folder, "shared").toString();
  }

  @Override
  public void close() throws IOException {
    for (Namespace host : hosts) {
      signal(host, "KILL");
      Shell.run("ip netns delete " + host.namespace);
      Folders.delete(NAMES.resolve(host.namespace));
    }
    Shell.run("ip netns delete " + hub);
    Folders.delete(folder);
  }
}
