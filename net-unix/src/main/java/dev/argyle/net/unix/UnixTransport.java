// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.NetException;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.PosixFamily;
import dev.argyle.net.posix.PosixTransport;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.SocketHandle;
import java.util.List;

/** Opens Unix sockets. It loads no library before the first probe or open. */
public final class UnixTransport extends PosixTransport {
  /** The one protocol of the family, which the kernel calls by the family's name (PF_UNIX). */
  private static final Protocol PROTOCOL = Protocol.of("unix");

  private static final List<SocketSpec> SPECS =
      List.of(spec(SocketKind.STREAM), spec(SocketKind.DATAGRAM), spec(SocketKind.SEQPACKET));

  /** For the service loader. */
  public UnixTransport() {}

  static SocketSpec spec(SocketKind kind) {
    return new SocketSpec(SocketFamily.UNIX, kind, PROTOCOL);
  }

  @Override
  public String name() {
    return "net-unix";
  }

  @Override
  public List<SocketSpec> specs() {
    return SPECS;
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of(new UnixFormat());
  }

  @Override
  protected PosixFamily family(SocketSpec spec) {
    return UnixFamily.INSTANCE;
  }

  @Override
  protected SocketHandle create(SocketSpec spec) throws NetException {
    return spec.kind() == SocketKind.SEQPACKET
        ? UnixSocketHandle.of(spec.kind(), socket(spec))
        : UnixSocketHandle.of(spec.kind(), JnrSocket.open(spec.kind()));
  }
}
