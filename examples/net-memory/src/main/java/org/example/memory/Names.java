// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has which name, and who listens there. Any thread. */
final class Names {
  private final Map<MemoryEndpoint, Optional<Backlog>> taken = new HashMap<>();
  private long chosen;

  /** Takes a name, or chooses one. */
  synchronized MemoryEndpoint take(MemoryEndpoint wanted) throws NetException {
    MemoryEndpoint name = wanted;
    while (name.name().isEmpty() || (wanted.name().isEmpty() && taken.containsKey(name))) {
      name = new MemoryEndpoint("socket-" + ++chosen);
    }
    if (taken.putIfAbsent(name, Optional.empty()) != null) {
      throw new NetException(Reason.IN_USE, "another socket has the name");
    }
    return name;
  }

  synchronized void listen(MemoryEndpoint name, Backlog backlog) {
    taken.put(name, Optional.of(backlog));
  }

  synchronized Backlog listener(MemoryEndpoint name) throws NetException {
    return taken
        .getOrDefault(name, Optional.empty())
        .orElseThrow(() -> new NetException(Reason.REFUSED, "nobody listens there"));
  }

  synchronized void release(MemoryEndpoint name) {
    taken.remove(name);
  }
}
