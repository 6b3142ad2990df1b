// SPDX-License-Identifier: Apache-2.0
package org.example.memory;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an endpoint as {@code memory:NAME}, and in scripts as its name. */
final class MemoryFormat implements EndpointFormat {
  @Override
  public SocketFamily family() {
    return MemoryEndpoint.FAMILY;
  }

  @Override
  public List<Part> parts() {
    return List.of(new Part("name", String.class, Optional.empty()));
  }

  @Override
  public Map<String, SocketSpec> schemes() {
    return Map.of("memory", MemoryTransport.STREAM);
  }

  @Override
  public Endpoint parse(String text) throws NetException {
    if (text.isEmpty()) {
      throw new NetException(Reason.BAD_ENDPOINT, "a memory address is a name; got none");
    }
    return new MemoryEndpoint(text);
  }

  @Override
  public Endpoint fromValues(List<?> values) throws NetException {
    if (values.size() == 1 && values.getFirst() instanceof String name) {
      return new MemoryEndpoint(name);
    }
    throw new NetException(Reason.BAD_ENDPOINT, "a memory address is (name); got " + values);
  }

  @Override
  public List<Object> toValues(Endpoint endpoint) {
    return List.of(((MemoryEndpoint) endpoint).name());
  }
}
