// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import dev.argyle.net.tck.lab.HostLab;
import dev.argyle.net.tck.lab.LoopbackLab;
import java.io.IOException;
import java.util.Optional;

/** One machine in all roles: what any machine can show. */
final class LoopbackIT extends CrossHostSuite {
  @Override
  String backend() {
    return "loopback";
  }

  @Override
  Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  HostLab open() throws IOException {
    return new LoopbackLab(PACKAGED);
  }
}
