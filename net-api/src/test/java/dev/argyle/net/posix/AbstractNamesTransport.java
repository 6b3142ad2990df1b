// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.EndpointFormat;
import java.util.List;

/** The transport of the tests: the three kinds of Unix sockets. */
final class AbstractNamesTransport extends PosixTransport {
  private final PosixFamily family;

  AbstractNamesTransport(PosixFamily family) {
    this.family = family;
  }

  static SocketSpec spec(SocketKind kind) {
    return new SocketSpec(SocketFamily.UNIX, kind, Protocol.RAW);
  }

  @Override
  public String name() {
    return "abstract-names";
  }

  @Override
  public List<SocketSpec> specs() {
    return List.of(spec(SocketKind.STREAM), spec(SocketKind.DATAGRAM), spec(SocketKind.SEQPACKET));
  }

  @Override
  protected PosixFamily family(SocketSpec spec) {
    return family;
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of();
  }
}
