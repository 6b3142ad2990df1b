// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

import dev.argyle.net.tck.lab.HostLab;
import dev.argyle.net.tck.lab.NamespaceLab;
import java.io.IOException;
import java.util.Optional;

/** Network namespaces as hosts. */
final class NamespacesIT extends CrossHostSuite {
  @Override
  String backend() {
    return "namespaces";
  }

  @Override
  Optional<String> missing() {
    return NamespaceLab.missing();
  }

  @Override
  HostLab open() throws IOException {
    return new NamespaceLab(PACKAGED);
  }
}
