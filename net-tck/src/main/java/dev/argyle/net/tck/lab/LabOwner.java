// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The process whose labs containers, networks and volumes belong to. Each has it as a label, so
 * that it can be removed when the process ends, and by a later one if it was killed.
 */
record LabOwner(String machine, long process, Instant start) {
  private static final String LABEL = "dev.argyle.lab";

  /** This process. */
  static LabOwner self() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    return new LabOwner(
        InetAddress.getLocalHost().getHostName(),
        self.pid(),
        self.info().startInstant().orElse(Instant.EPOCH));
  }

  /** What to put on all that belongs to it. */
  Map<String, String> labels() {
    return Map.of(LABEL, "%s %s %s".formatted(machine, process, start));
  }

  private static LabOwner of(Map<String, String> labels) {
    String[] words = labels.getOrDefault(LABEL, "").split(" ");
    return new LabOwner(words[0], Long.parseLong(words[1]), Instant.parse(words[2]));
  }

  /** Whether an owner is a process of this machine that has ended. */
  private boolean sawTheEndOf(LabOwner other) {
    return other.machine.equals(machine)
        && ProcessHandle.of(other.process)
            .filter(found -> found.info().startInstant().orElse(Instant.EPOCH).equals(other.start))
            .isEmpty();
  }

  /** Removes what processes of this machine left on an engine that have ended. */
  void sweep(DockerClient engine) {
    List<String> labelled = List.of(LABEL);
    engine.listContainersCmd().withShowAll(true).withLabelFilter(labelled).exec().stream()
        .filter(container -> sawTheEndOf(of(container.getLabels())))
        .forEach(container ->
            remove(engine.removeContainerCmd(container.getId()).withForce(true)::exec));
    engine.listNetworksCmd().withFilter("label", labelled).exec().stream()
        .filter(network -> sawTheEndOf(of(network.getLabels())))
        .forEach(network -> remove(engine.removeNetworkCmd(network.getId())::exec));
    engine.listVolumesCmd().withFilter("label", labelled).exec().getVolumes().stream()
        .filter(volume -> sawTheEndOf(of(volume.getLabels())))
        .forEach(volume -> remove(engine.removeVolumeCmd(volume.getName())::exec));
  }

  private static void remove(Runnable removal) {
    try {
      removal.run();
    } catch (NotFoundException | ConflictException removedByAnotherProcess) {
      // which sweeps as this one does
    }
  }
}
