// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Container;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.Means;
import dev.argyle.net.tck.lab.ContainerLab;
import dev.argyle.net.tck.lab.Host;
import dev.argyle.net.tck.lab.HostLab;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Labs of containers assume nothing of a local engine, and leave nothing on it. */
final class ContainerLabIT {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> LABELLED = List.of("dev.argyle.lab");

  /** A test program of this class: opens a lab with a host, says so, and closes nothing. */
  static final class Opener {
    private Opener() {}

    public static void main(String[] arguments) throws IOException {
      new ContainerLab(ContainersIT.IMAGE).host("left");
      System.out.println("open");
      if (System.in.read() < 0) { // the end of the tests, or the word to exit
        System.exit(1);
      }
      System.exit(0);
    }
  }

  @BeforeEach
  void needsAnEngine() {
    ContainerLab.missing(ContainersIT.IMAGE).ifPresent(why -> Means.missing(why, "containers"));
  }

  private static DockerClient engine() {
    return DockerClientFactory.instance().client();
  }

  @Test
  void anEngineThatIsReachedOverTcpNeedsNothingOfThisMachine() throws Exception {
    String address = System.getenv().getOrDefault("DOCKER_HOST", "");
    if (!address.startsWith("tcp://")) {
      Means.missing("DOCKER_HOST names no engine over TCP", "remote-engine", "containers");
    }
    assertTrue(
        engine().infoCmd().exec().getName() != null,
        () -> "the engine at " + address + " should answer");
    try (HostLab lab = new ContainerLab(ContainersIT.IMAGE)) {
      Host host = lab.host("alone");
      String file = host.file("words", "copied in");
      assertEquals("copied in", host.read(file));
      assertEquals(0, host.start("cp", file, lab.sharedFolder() + "/words").end(LIMIT));
      assertEquals("copied in", lab.host("other").read(lab.sharedFolder() + "/words"));
      InspectContainerResponse container = inspect(lab, host);
      assertTrue(
          container.getMounts().stream().allMatch(mount -> mount.getDriver() != null),
          () -> "only volumes should be mounted, no folder of a machine: " + container.getMounts());
      assertTrue(
          container.getNetworkSettings().getPorts().getBindings().isEmpty(),
          "no port should be published");
      assertTrue(
          container.getNetworkSettings().getNetworks().values().stream()
              .anyMatch(place -> host.address(SocketFamily.INET4).equals(place.getIpAddress())),
          () -> "the engine should know " + host.address(SocketFamily.INET4));
    }
  }

  private static InspectContainerResponse inspect(HostLab lab, Host host) {
    return engine().listContainersCmd().withLabelFilter(LABELLED).exec().stream()
        .map(container -> engine().inspectContainerCmd(container.getId()).exec())
        .filter(container -> host.name().equals(container.getConfig().getHostName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(lab.backend() + " should have " + host.name()));
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByTheNextLab() throws Exception {
    Process opener = opener();
    List<String> left = containersOf(opener);
    opener.destroyForcibly().waitFor();
    assertNotEquals(List.of(), left, "a killed process should leave its container");
    try (HostLab lab = new ContainerLab(ContainersIT.IMAGE)) {
      assertEquals(List.of(), containersOf(opener), lab.backend());
    }
    assertNothingIsLeftOf(opener);
  }

  @Test
  void whatAProcessDoesNotCloseIsRemovedWhenItExits() throws Exception {
    Process opener = opener();
    assertNotEquals(List.of(), containersOf(opener), "it should have opened a lab");
    opener.outputWriter().append('\n').flush();
    assertEquals(0, opener.waitFor());
    assertNothingIsLeftOf(opener);
  }

  private static void assertNothingIsLeftOf(Process opener) {
    assertEquals(List.of(), containersOf(opener));
    List<String> networks =
        engine().listNetworksCmd().withFilter("label", LABELLED).exec().stream()
            .map(network -> owner(network.getLabels()))
            .toList();
    assertTrue(networks.stream().noneMatch(owner -> isOf(opener, owner)), networks::toString);
    List<String> volumes =
        engine().listVolumesCmd().withFilter("label", LABELLED).exec().getVolumes().stream()
            .map(volume -> owner(volume.getLabels()))
            .toList();
    assertTrue(volumes.stream().noneMatch(owner -> isOf(opener, owner)), volumes::toString);
  }

  private static String owner(Map<String, String> labels) {
    return labels.getOrDefault(LABELLED.getFirst(), "");
  }

  private static boolean isOf(Process process, String owner) {
    return owner.split(" ")[1].equals(Long.toString(process.pid()));
  }

  private static List<String> containersOf(Process process) {
    return engine().listContainersCmd().withShowAll(true).withLabelFilter(LABELLED).exec().stream()
        .filter(container -> isOf(process, owner(container.getLabels())))
        .map(Container::getId)
        .toList();
  }

  private static Process opener() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Opener.class.getName());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader lines = process.inputReader();
    assertEquals("open", lines.readLine(), "the lab should have been opened");
    return process;
  }
}
