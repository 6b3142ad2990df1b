// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code unix:/run/x.sock}, {@code unix:@name}, and {@code ("/run/x.sock")} in scripts. Like Go's
 * package net, {@code unixgram:} and {@code unixpacket:} are datagram and SEQPACKET sockets.
 */
final class UnixFormat implements EndpointFormat {
  private static final List<Part> PARTS = List.of(new Part("path", String.class, Optional.empty()));

  private static final Map<String, SocketSpec> SCHEMES =
      Map.of(
          "unix", UnixTransport.spec(SocketKind.STREAM),
          "unixgram", UnixTransport.spec(SocketKind.DATAGRAM),
          "unixpacket", UnixTransport.spec(SocketKind.SEQPACKET));

  @Override
  public SocketFamily family() {
    return SocketFamily.UNIX;
  }

  @Override
  public List<Part> parts() {
    return PARTS;
  }

  @Override
  public Map<String, SocketSpec> schemes() {
    return SCHEMES;
  }

  @Override
  public Endpoint parse(String text) throws NetException {
    if (text.isEmpty()) {
      throw bad("it is empty", null);
    }
    return endpoint(text);
  }

  private static Endpoint endpoint(String text) throws NetException {
    try {
      return new UnixEndpoint(text);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()), e);
    }
  }

  /** One string; an empty one lets the kernel choose a name at bind. */
  @Override
  public Endpoint fromValues(List<?> values) throws NetException {
    if (values.size() == 1 && values.getFirst() instanceof String name) {
      return endpoint(name);
    }
    throw bad("not " + values, null);
  }

  /** In the process's own folder a path stays short, as 107 bytes are not many. */
  @Override
  public Endpoint inFolder(Endpoint endpoint, Path folder) {
    UnixEndpoint unix = (UnixEndpoint) endpoint;
    boolean elsewhere = !folder.equals(Path.of("").toAbsolutePath());
    return unix.isPath() && elsewhere
        ? UnixEndpoint.path(folder.resolve(unix.name()).normalize())
        : endpoint;
  }

  @Override
  public List<Object> toValues(Endpoint endpoint) {
    return List.of(((UnixEndpoint) endpoint).name());
  }

  private static NetException bad(String why, @Nullable Throwable cause) {
    return new NetException(
        Reason.BAD_ENDPOINT,
        "a unix address is one string, a path such as /run/x.sock or an abstract name such as"
            + " @name: "
            + why,
        cause);
  }
}
