// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import dev.argyle.net.tck.lab.LabHost.Plug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Network namespaces of this machine (ip-netns(8)): one for each host, and one more with a bridge
 * for each network. Needs root, {@code ip}, {@code tc} and {@code setpriv}. The hosts share this
 * machine's file system.
 */
public final class NamespaceLab implements HostLab {
  private static final Path NAMES = Path.of("/etc/netns");

  private final Path argyle;
  private final Path folder;
  private final String prefix = "argyle" + ProcessHandle.current().pid() + "-";
  private final String hub = prefix + "hub";
  private final List<Network> networks = new ArrayList<>();
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
    network(Network.FIRST.name());
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
  public Network network(String name) throws IOException {
    Network network = new Network(name);
    networks.add(network);
    String bridge = bridge(network);
    Shell.run("ip -n %s link add %s type bridge mcast_snooping 0".formatted(hub, bridge));
    Shell.run("ip -n %s link set %s up".formatted(hub, bridge));
    return network;
  }

  private String bridge(Network network) {
    return "bridge" + networks.indexOf(network);
  }

  @Override
  public Host host(String name, Network network, boolean rawSockets) throws IOException {
    Namespace host = new Namespace(name, rawSockets);
    hosts.add(host);
    Shell.run("ip netns add " + host.namespace);
    Shell.run("ip -n %s link set lo up".formatted(host.namespace));
    attach(host, network);
    Shell.run("ip -n %s route add default dev eth0".formatted(host.namespace));
    return host;
  }

  @Override
  public void attach(Host host, Network network) throws IOException {
    Namespace own = own(host);
    String namespace = own.namespace;
    String plug = own.plug(network);
    String device = "eth" + own.plugs().size();
    int number = hosts.indexOf(own) + 1;
    int place = networks.indexOf(network);
    Plug addresses =
        new Plug("10.89.%s.%s".formatted(place, number), "fd89:%s::%s".formatted(place, number));
    own.plug(network, addresses);
    Shell.run(
        "ip -n %s link add %s type veth peer name %s netns %s"
            .formatted(hub, plug, device, namespace));
    Shell.run("ip -n %s link set %s master %s up".formatted(hub, plug, bridge(network)));
    Shell.run("ip -n %s link set %s up".formatted(namespace, device));
    Shell.run("ip -n %s addr add %s/24 dev %s".formatted(namespace, addresses.inet4(), device));
    Shell.run(
        "ip -n %s addr add %s/64 dev %s nodad".formatted(namespace, addresses.inet6(), device));
    writeNames();
  }

  /** {@code ip netns exec} shows the file of its namespace as /etc/hosts. */
  private void writeNames() throws IOException {
    for (Namespace host : hosts) {
      StringBuilder names = new StringBuilder("127.0.0.1 localhost\n::1 localhost\n");
      for (Namespace other : hosts) {
        other
            .plugs()
            .forEach((network, plug) -> {
              if (host.plugs().containsKey(network)) {
                names.append("%s %s\n".formatted(plug.inet4(), other.name()));
                names.append("%s %s\n".formatted(plug.inet6(), other.name()));
              }
            });
      }
      Files.createDirectories(NAMES.resolve(host.namespace));
      Files.writeString(NAMES.resolve(host.namespace).resolve("hosts"), names);
    }
  }

  private final class Namespace extends LabHost {
    private final boolean rawSockets;
    private final String namespace;

    Namespace(String name, boolean rawSockets) {
      super(name, argyle.resolve("bin/argyle").toString());
      this.rawSockets = rawSockets;
      this.namespace = prefix + name;
    }

    /** The other end of its place on a network, on the network's side. */
    String plug(Network network) {
      return "plug%s-%s".formatted(hosts.indexOf(this), networks.indexOf(network));
    }

    @Override
    public String file(String name, byte[] content) throws IOException {
      Path own = Files.createDirectories(folder.resolve(name()));
      return Files.write(own.resolve(name), content).toString();
    }

    @Override
    public String read(String path) throws IOException {
      return Files.readString(Path.of(path));
    }

    @Override
    Program run(List<String> command) throws IOException {
      List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", namespace));
      if (!rawSockets) {
        inside.addAll(List.of("setpriv", "--bounding-set", "-net_raw", "--inh-caps", "-net_raw"));
      }
      inside.addAll(command);
      return LocalProcess.start(inside);
    }
  }

  private static Namespace own(Host host) {
    return (Namespace) host;
  }

  @Override
  public void cut(Host host) throws IOException {
    plugs(host, "down");
  }

  @Override
  public void restore(Host host) throws IOException {
    plugs(host, "up");
  }

  private void plugs(Host host, String state) throws IOException {
    for (Network network : own(host).plugs().keySet()) {
      Shell.run("ip -n %s link set %s %s".formatted(hub, own(host).plug(network), state));
    }
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
    for (int i = 0; i < own(host).plugs().size(); i++) {
      Shell.run(
          "tc -n %s qdisc replace dev eth%s root tbf rate %skbit burst 32kbit latency 400ms"
              .formatted(own(host).namespace, i, kilobitsPerSecond));
    }
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
