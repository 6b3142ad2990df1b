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
 * Containers on a network of their own, through the {@code docker} command. The engine may be
 * another machine's (DOCKER_HOST): files are copied in and not mounted, and addresses are asked of
 * the engine.
 *
 * <p>The image has the argyle command in {@code /opt/argyle}, and {@code sh}, {@code tail}, {@code
 * kill} and {@code tc}.
 */
public final class ContainerLab implements HostLab {
  private static final String SHARED = "/shared";

  private final String image;
  private final String prefix = "argyle" + ProcessHandle.current().pid() + "-";
  private final String network = prefix + "network";
  private final String volume = prefix + "shared";
  private final List<Container> hosts = new ArrayList<>();
  private int programs;

  /**
   * A lab.
   *
   * @param image the image's name, as the engine knows it
   * @throws IOException if {@link #missing} tells what is missing, or the engine refuses
   */
  public ContainerLab(String image) throws IOException {
    Optional<String> missing = missing(image);
    if (missing.isPresent()) {
      throw new IOException(missing.get());
    }
    this.image = image;
    Shell.run("docker network create --ipv6 --subnet 10.90.0.0/24 --subnet fd90::/64 " + network);
    Shell.run("docker volume create " + volume);
  }

  /** What this machine lacks for such a lab; empty if nothing. */
  public static Optional<String> missing(String image) {
    if (!Shell.has("docker")) {
      return Optional.of("containers need the program docker");
    }
    try {
      Shell.run("docker version --format {{.Server.Version}}");
    } catch (IOException e) {
      return Optional.of("no container engine answers: " + e.getMessage());
    }
    try {
      Shell.run("docker image inspect --format {{.Id}} " + image);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("the engine does not have the image " + image);
    }
  }

  @Override
  public String backend() {
    return "containers";
  }

  @Override
  public Optional<String> lacks(Ability ability) {
    return Optional.empty();
  }

  @Override
  public Host host(String name, boolean rawSockets) throws IOException {
    Container host = new Container(name, hosts.size() + 2);
    hosts.add(host);
    Shell.run(
        ("docker run --detach --name %s --hostname %s --network %s --network-alias %s --ip %s --ip6"
                + " %s --volume %s:%s %s --cap-add NET_ADMIN %s tail -f /dev/null")
            .formatted(
                host.container(),
                name,
                network,
                name,
                host.address(SocketFamily.INET4),
                host.address(SocketFamily.INET6),
                volume,
                SHARED,
                rawSockets ? "--cap-add NET_RAW" : "--cap-drop NET_RAW",
                image));
    return host;
  }

  private final class Container implements Host {
    private final String name;
    private final int number;

    Container(String name, int number) {
      this.name = name;
      this.number = number;
    }

    String container() {
      return prefix + name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public String address(SocketFamily family) {
      return family.equals(SocketFamily.INET6) ? "fd90::" + number : "10.90.0." + number;
    }

    @Override
    public String file(String name, String content) throws IOException {
      Path here = Files.writeString(Files.createTempFile("host", name), content);
      try {
        String there = "/tmp/" + name;
        Shell.run("docker cp --quiet %s %s:%s".formatted(here, container(), there));
        return there;
      } finally {
        Files.delete(here);
      }
    }

    @Override
    public Program argyle(String... arguments) throws IOException {
      List<String> command = new ArrayList<>(List.of("/opt/argyle/bin/argyle"));
      command.addAll(List.of(arguments));
      return start(command.toArray(String[]::new));
    }

    /** The engine cannot end what it executes, so the program's number is kept beside it. */
    @Override
    public Program start(String... command) throws IOException {
      String number = "/tmp/program-" + ++programs;
      List<String> inside =
          new ArrayList<>(
              List.of(
                  "docker",
                  "exec",
                  container(),
                  "sh",
                  "-c",
                  "echo $$ > " + number + "; exec \"$@\"",
                  "sh"));
      inside.addAll(List.of(command));
      return new Program(inside, () -> kill(number));
    }

    private void kill(String number) {
      try {
        Shell.run(
            List.of(
                "docker",
                "exec",
                container(),
                "sh",
                "-c",
                "kill -KILL $(cat " + number + ") 2>/dev/null || true"));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static Container own(Host host) {
    return (Container) host;
  }

  @Override
  public void cut(Host host) throws IOException {
    Shell.run("docker network disconnect %s %s".formatted(network, own(host).container()));
  }

  @Override
  public void restore(Host host) throws IOException {
    Shell.run(
        "docker network connect --alias %s --ip %s --ip6 %s %s %s"
            .formatted(
                host.name(),
                host.address(SocketFamily.INET4),
                host.address(SocketFamily.INET6),
                network,
                own(host).container()));
  }

  @Override
  public void pause(Host host) throws IOException {
    Shell.run("docker pause " + own(host).container());
  }

  @Override
  public void resume(Host host) throws IOException {
    Shell.run("docker unpause " + own(host).container());
  }

  @Override
  public void rate(Host host, int kilobitsPerSecond) throws IOException {
    Shell.run(
        "docker exec %s tc qdisc replace dev eth0 root tbf rate %dkbit burst 32kbit latency 400ms"
            .formatted(own(host).container(), kilobitsPerSecond));
  }

  @Override
  public String sharedFolder() {
    return SHARED;
  }

  @Override
  public void close() throws IOException {
    for (Container host : hosts) {
      Shell.run("docker rm --force " + host.container());
    }
    Shell.run("docker network rm " + network);
    Shell.run("docker volume rm " + volume);
  }
}
