// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import dev.argyle.net.tck.lab.ContainerLab;
import dev.argyle.net.tck.lab.HostLab;
import java.io.IOException;
import java.util.Optional;

/** Containers as hosts. The image is the one that build/image makes. */
final class ContainersIT extends CrossHostSuite {
  static final String IMAGE = "argyle/hosts:local";

  @Override
  String backend() {
    return "containers";
  }

  @Override
  Optional<String> missing() {
    return ContainerLab.missing(IMAGE);
  }

  @Override
  HostLab open() throws IOException {
    return new ContainerLab(IMAGE);
  }
}
