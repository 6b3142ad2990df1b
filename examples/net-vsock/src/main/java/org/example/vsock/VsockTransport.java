// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.PosixFamily;
import dev.argyle.net.posix.PosixTransport;
import dev.argyle.net.spi.EndpointFormat;
import java.util.List;

/** Sockets between a virtual machine and its host (AF_VSOCK, vsock(7)). */
public final class VsockTransport extends PosixTransport {
  /** The family. */
  public static final SocketFamily VSOCK = SocketFamily.of("vsock");

  /** A connection for bytes. */
  public static final SocketSpec STREAM =
      new SocketSpec(VSOCK, SocketKind.STREAM, Protocol.of("vsock"));

  /** A connection for messages, from Linux 5.14 on. */
  public static final SocketSpec SEQPACKET =
      new SocketSpec(VSOCK, SocketKind.SEQPACKET, Protocol.of("vsock"));

  /** For the service loader. */
  public VsockTransport() {}

  @Override
  public String name() {
    return "net-vsock";
  }

  @Override
  public List<SocketSpec> specs() {
    return List.of(STREAM, SEQPACKET);
  }

  @Override
  public List<EndpointFormat> formats() {
    return List.of(new VsockFormat());
  }

  @Override
  protected PosixFamily family(SocketSpec spec) {
    return new VsockFamily();
  }
}
