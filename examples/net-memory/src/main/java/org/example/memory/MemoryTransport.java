// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.Protocol;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.util.List;

/** Streams between threads. Each transport has names of its own. */
public final class MemoryTransport implements Transport {
  /** The one spec that it offers. */
  public static final SocketSpec STREAM =
      new SocketSpec(MemoryEndpoint.FAMILY, SocketKind.STREAM, Protocol.of("memory"));

  private final Names names = new Names();

  /** For ServiceLoader. */
  public MemoryTransport() {}

  @Override
  public String name() {
    return "net-memory";
  }

  @Override
  public List<SocketSpec> specs() {
    return List.of(STREAM);
  }

  @Override
  public Availability probe(SocketSpec spec) {
    return Availability.AVAILABLE;
  }

  @Override
  public SocketHandle open(SocketSpec spec) {
    return new MemoryHandle(names);
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of(new MemoryFormat());
  }
}
