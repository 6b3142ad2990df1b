// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.InetFormat;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.util.List;

/** TCP and UDP over IPv4 and IPv6. Holds no state; any thread may use it. */
public final class InetTransport implements Transport {
  private static final List<SocketSpec> SPECS =
      List.of(SocketSpec.TCP4, SocketSpec.UDP4, SocketSpec.TCP6, SocketSpec.UDP6);

  /** For {@link java.util.ServiceLoader}. */
  public InetTransport() {}

  @Override
  public String name() {
    return "net-inet";
  }

  @Override
  public List<SocketSpec> specs() {
    return SPECS;
  }

  /** SEQPACKET is answered for too, to say why there is none. */
  @Override
  public boolean offers(SocketSpec spec) {
    return SPECS.contains(spec) || isSeqPacket(spec);
  }

  @Override
  public Availability probe(SocketSpec spec) {
    if (isSeqPacket(spec)) {
      return Availability.unsupported(
          "IP has no protocol with connections and message boundaries here (ESOCKTNOSUPPORT)",
          "use a stream and mark where a message ends, or unix/seqpacket on one host");
    }
    return isInet6(spec) && !Inet6.PRESENT
        ? Availability.unsupported(
            "this system has no IPv6 (EAFNOSUPPORT)",
            "use IPv4, or enable IPv6 in the kernel and do not set java.net.preferIPv4Stack")
        : Availability.AVAILABLE;
  }

  @Override
  public SocketHandle open(SocketSpec spec) throws NetException {
    if (probe(spec) instanceof Availability.Unavailable unavailable) {
      throw unavailable.toException();
    }
    try {
      return spec.kind() == SocketKind.STREAM
          ? new TcpHandle(spec.family())
          : new UdpHandle(spec.family());
    } catch (IOException e) {
      throw Failures.translated(e, Reason.NO_RESOURCES);
    }
  }

  /** IPv6 first, the order in which addresses are tried. */
  @Override
  public List<EndpointFormat> formats() {
    return List.of(InetFormat.INET6, InetFormat.INET4);
  }

  private static boolean isInet6(SocketSpec spec) {
    return spec.family().equals(SocketFamily.INET6);
  }

  private static boolean isSeqPacket(SocketSpec spec) {
    return spec.kind() == SocketKind.SEQPACKET
        && (isInet6(spec) || spec.family().equals(SocketFamily.INET4));
  }

  /** Asked once: Java decides it when the process starts. */
  private static final class Inet6 {
    static final boolean PRESENT = isPresent();

    private static boolean isPresent() {
      try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET6)) {
        return channel.isOpen();
      } catch (UnsupportedOperationException e) {
        return false;
      } catch (IOException outOfDescriptors) {
        return true;
      }
    }
  }
}
