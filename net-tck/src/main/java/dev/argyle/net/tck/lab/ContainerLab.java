// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Containers, through Testcontainers, which a test that uses this lab needs on its class path. The
 * engine is the one that Testcontainers finds and may be another machine's: set {@code DOCKER_HOST}
 * alone. Files are copied in and not mounted, no port is published, and addresses are asked of the
 * engine.
 *
 * <p>The image has the argyle command in {@code /opt/argyle}, and {@code sh}, {@code tail}, {@code
 * kill} and {@code tc}. It is never pulled.
 *
 * <p><b>What is left.</b> Nothing, without Testcontainers' Ryuk too: {@link #close} removes what
 * the lab made; what is not closed is removed when the process exits or is asked to; and what a
 * process left that was killed is removed by the next lab that this machine opens on the engine.
 */
public final class ContainerLab implements HostLab {
  private static final String SHARED = "/shared";
  private static final int REMOVALS = 100;
  private static final long PAUSE_NANOS = 100_000_000;

  private final DockerClient engine;
  private final LabOwner owner;
  private final Thread hook;
  private final String image;
  private final String volume = "argyle-" + UUID.randomUUID();
  private final Map<Network, EngineNetwork> networks = new HashMap<>();
  private final List<ContainerHost> hosts = new ArrayList<>();

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
    this.owner = LabOwner.self();
    this.engine = DockerClientFactory.instance().client();
    owner.sweep(engine);
    this.hook = new Thread(this::removeVolume);
    engine.createVolumeCmd().withName(volume).withLabels(owner.labels()).exec();
    Runtime.getRuntime().addShutdownHook(hook);
    network(Network.FIRST.name());
  }

  /**
   * Testcontainers sees to containers and networks when a process exits. It leaves named volumes to
   * engines of API 1.42 and later, which prune nameless ones only; and this one is in use till
   * then. What is left when it gives up is removed by the next lab.
   */
  private void removeVolume() {
    for (int i = 0; i < REMOVALS; i++) {
      try {
        engine.removeVolumeCmd(volume).exec();
        return;
      } catch (NotFoundException gone) {
        return;
      } catch (ConflictException inUse) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    System.err.println(
        "the volume %s is still in use, and is left on the engine".formatted(volume));
  }

  /** What this machine lacks for such a lab; empty if nothing. */
  public static Optional<String> missing(String image) {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("no container engine answers; DOCKER_HOST names one that is elsewhere");
    }
    try {
      DockerClientFactory.instance().client().inspectImageCmd(image).exec();
      return Optional.empty();
    } catch (NotFoundException e) {
      return Optional.of("the engine does not have the image " + image);
    }
  }

  @Override
  public String backend() {
    return "containers";
  }

  @Override
  public Network network(String name) throws IOException {
    Network network = new Network(name);
    networks.put(network, EngineNetwork.create(engine, owner.labels()));
    return network;
  }

  private EngineNetwork own(Network network) {
    return Objects.requireNonNull(networks.get(network), () -> network + " is of another lab");
  }

  @Override
  public Host host(String name, Network network, boolean rawSockets) throws IOException {
    EngineNetwork place = own(network);
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withImagePullPolicy(_ -> false)
            .withLabels(owner.labels())
            .withCommand("tail", "-f", "/dev/null")
            .withNetwork(place.network())
            .withNetworkAliases(name)
            .withCreateContainerCmdModifier(command ->
                command
                    .withHostName(name)
                    .withHostConfig(
                        privileges(
                            Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::new),
                            rawSockets)));
    container.start();
    ContainerHost host = new ContainerHost(name, container);
    hosts.add(host);
    host.plug(network, place.plug(container.getContainerId()));
    return host;
  }

  private HostConfig privileges(HostConfig config, boolean rawSockets) {
    config.withBinds(new Bind(volume, new Volume(SHARED)));
    return rawSockets
        ? config.withCapAdd(Capability.NET_ADMIN, Capability.NET_RAW)
        : config.withCapAdd(Capability.NET_ADMIN).withCapDrop(Capability.NET_RAW);
  }

  @Override
  public void attach(Host host, Network network) throws IOException {
    own(network).connect(id(host), host.name());
    own(host).plug(network, own(network).plug(id(host)));
  }

  private static ContainerHost own(Host host) {
    return (ContainerHost) host;
  }

  private static String id(Host host) {
    return own(host).container().getContainerId();
  }

  @Override
  public void cut(Host host) {
    own(host).plugs().keySet().forEach(network -> own(network).disconnect(id(host)));
  }

  @Override
  public void restore(Host host) {
    own(host).plugs().forEach((network, plug) -> own(network).connect(id(host), host.name(), plug));
  }

  @Override
  public void pause(Host host) {
    engine.pauseContainerCmd(id(host)).exec();
  }

  @Override
  public void resume(Host host) {
    engine.unpauseContainerCmd(id(host)).exec();
  }

  @Override
  public void rate(Host host, int kilobitsPerSecond) throws IOException {
    for (String device : own(host).execute("ls", "/sys/class/net").split("\\s+")) {
      if (device.startsWith("eth")) {
        String limit = "tc qdisc replace dev %s root tbf rate %skbit burst 32kbit latency 400ms";
        own(host).execute(limit.formatted(device, kilobitsPerSecond).split(" "));
      }
    }
  }

  @Override
  public String sharedFolder() {
    return SHARED;
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(hook);
    try {
      hosts.forEach(host -> host.container().stop());
      networks.values().forEach(EngineNetwork::close);
      engine.removeVolumeCmd(volume).exec();
    } catch (DockerException e) {
      throw new IOException("the engine does not let go of the lab", e);
    }
  }
}
