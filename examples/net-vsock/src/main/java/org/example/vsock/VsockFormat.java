// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code vsock:2:1024}, and {@code (2, 1024)} in scripts. */
final class VsockFormat implements EndpointFormat {
  @Override
  public SocketFamily family() {
    return VsockTransport.VSOCK;
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part("cid", Long.class, Optional.empty()),
        new Part("port", Long.class, Optional.empty()));
  }

  @Override
  public Map<String, SocketSpec> schemes() {
    return Map.of("vsock", VsockTransport.STREAM);
  }

  @Override
  public Endpoint parse(String text) throws NetException {
    try {
      return fromValues(Stream.of(text.split(":", -1)).map(Long::valueOf).toList());
    } catch (NumberFormatException e) {
      throw new NetException(Reason.BAD_ENDPOINT, "'%s' is not cid:port".formatted(text), e);
    }
  }

  @Override
  public Endpoint fromValues(List<?> values) throws NetException {
    if (values.size() == 2
        && values.get(0) instanceof Long cid
        && values.get(1) instanceof Long port) {
      try {
        return new VsockEndpoint(cid, port);
      } catch (IllegalArgumentException e) {
        throw new NetException(Reason.BAD_ENDPOINT, e.getMessage(), e);
      }
    }
    throw new NetException(
        Reason.BAD_ENDPOINT, "a vsock address is (cid, port), such as (2, 1024); not " + values);
  }

  @Override
  public List<Object> toValues(Endpoint endpoint) {
    VsockEndpoint vsock = (VsockEndpoint) endpoint;
    return List.of(vsock.cid(), vsock.port());
  }
}
