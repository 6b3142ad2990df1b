// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.Network.Ipam;
import dev.argyle.net.tck.lab.LabHost.Plug;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.Network.NetworkImpl.NetworkImplBuilder;

/**
 * A network of a container engine. Its subnets are chosen by chance, as an engine gives a container
 * the address that it had only on a network whose subnets it was told.
 */
final class EngineNetwork {
  private static final int ATTEMPTS = 10;

  private final DockerClient engine;
  private final Network network;

  private EngineNetwork(DockerClient engine, Network network) {
    this.engine = engine;
    this.network = network;
  }

  static EngineNetwork create(DockerClient engine, Map<String, String> labels) throws IOException {
    IOException failure = new IOException("the engine has no room for a network");
    for (int i = 0; i < ATTEMPTS; i++) {
      Network network = withSubnets(labels, RandomGenerator.getDefault().nextInt(1 << 16)).build();
      try {
        network.getId(); // which creates it
        return new EngineNetwork(engine, network);
      } catch (DockerException e) { // the subnets overlap with others, probably
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  /** Private addresses of RFC 1918 and RFC 4193. */
  private static NetworkImplBuilder withSubnets(Map<String, String> labels, int number) {
    String inet4 = "10.%s.%s.0/24".formatted(number >> 8, number & 0xff);
    String inet6 = "fd89:%x::/64".formatted(number);
    Ipam subnets =
        new Ipam()
            .withConfig(new Ipam.Config().withSubnet(inet4), new Ipam.Config().withSubnet(inet6));
    return Network.builder()
        .enableIpv6(true)
        .createNetworkCmdModifier(command -> command.withIpam(subnets).withLabels(labels));
  }

  Network network() {
    return network;
  }

  /** The addresses that the engine gave a container here. */
  Plug plug(String container) throws IOException {
    return engine
        .inspectContainerCmd(container)
        .exec()
        .getNetworkSettings()
        .getNetworks()
        .values()
        .stream()
        .filter(place -> Objects.equals(place.getNetworkID(), network.getId()))
        .map(place -> new Plug(known(place.getIpAddress()), known(place.getGlobalIPv6Address())))
        .findFirst()
        .orElseThrow(() -> new IOException("the engine should tell the container's addresses"));
  }

  private static String known(String address) {
    return Objects.requireNonNull(address, "the engine should tell an address of each family");
  }

  /** Puts a container on the network, with a name that its other containers know. */
  void connect(String container, String name) {
    connect(container, new ContainerNetwork().withAliases(name));
  }

  /** Puts it there with the addresses that it had. */
  void connect(String container, String name, Plug plug) {
    connect(
        container,
        new ContainerNetwork()
            .withAliases(name)
            .withIpamConfig(
                new ContainerNetwork.Ipam()
                    .withIpv4Address(plug.inet4())
                    .withIpv6Address(plug.inet6())));
  }

  private void connect(String container, ContainerNetwork place) {
    engine
        .connectToNetworkCmd()
        .withNetworkId(network.getId())
        .withContainerId(container)
        .withContainerNetwork(place)
        .exec();
  }

  void disconnect(String container) {
    engine
        .disconnectFromNetworkCmd()
        .withNetworkId(network.getId())
        .withContainerId(container)
        .withForce(true)
        .exec();
  }

  void close() {
    network.close();
  }
}
