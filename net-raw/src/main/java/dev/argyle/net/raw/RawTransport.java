// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.NetException;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import dev.argyle.net.posix.PosixTransport;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.InetFormat;
import dev.argyle.net.spi.SocketHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens raw, ICMP and packet sockets. Holds no state; any thread may call any method. */
public final class RawTransport extends PosixTransport {
  private static final Path PACKET_SOCKETS = Path.of("/proc/net/packet");
  private static final int IPPROTO_RAW = 255;

  /** What packet sockets take in: frames of every EtherType. */
  static final Protocol ALL = Protocol.of("all");

  /** IP protocols by name (RFC 790 and its successors). */
  private static final Map<Protocol, Integer> IP_NUMBERS =
      Map.of(
          Protocol.ICMP, 1,
          Protocol.IPV4, 4,
          Protocol.IPV6, 41,
          Protocol.ICMPV6, 58,
          Protocol.RAW, IPPROTO_RAW);

  /** EtherTypes by name (IEEE 802); ETH_P_ALL is Linux's own. */
  private static final Map<Protocol, Integer> ETHER_TYPES =
      Map.of(ALL, 0x0003, Protocol.IPV4, 0x0800, Protocol.IPV6, 0x86DD);

  private static final List<SocketSpec> SPECS = allSpecs();

  /** For the service loader. */
  public RawTransport() {}

  @Override
  public String name() {
    return "net-raw";
  }

  @Override
  public List<SocketSpec> specs() {
    return SPECS;
  }

  /** Takes protocols by number as well. */
  @Override
  public boolean offers(SocketSpec spec) {
    if (SPECS.contains(spec)) {
      return true;
    }
    boolean takesNumbers = spec.kind() == SocketKind.RAW || takesEtherTypes(spec);
    return takesNumbers
        && spec.protocol().number().isPresent()
        && SPECS.stream()
            .anyMatch(known -> known.family().equals(spec.family()) && known.kind() == spec.kind());
  }

  /** The formats of IP addresses are the same as those of net-inet. */
  @Override
  public List<EndpointFormat> formats() {
    return List.of(InetFormat.INET6, InetFormat.INET4, new LinkFormat());
  }

  /** After a transport of TCP and UDP: what AUTO means for an IP datagram is UDP. */
  @Override
  public int preference() {
    return -1;
  }

  @Override
  protected PosixFamily family(SocketSpec spec) {
    boolean link = spec.family().equals(SocketFamily.LINK);
    if (spec.kind() == SocketKind.PACKET) {
      return new PacketDeviceFamily(!link);
    }
    return link ? new LinkFamily(new InterfaceNames()) : InetFamily.of(spec.family());
  }

  @Override
  protected int protocol(SocketSpec spec) {
    boolean etherType = takesEtherTypes(spec);
    Optional<Integer> known =
        Optional.ofNullable((etherType ? ETHER_TYPES : IP_NUMBERS).get(spec.protocol()));
    int number = known.orElseGet(() -> spec.protocol().number().orElseThrow());
    return etherType ? Short.toUnsignedInt(Short.reverseBytes((short) number)) : number;
  }

  @Override
  protected String remedy(SocketSpec spec) {
    String capability =
        "run as root or give the java command the capability CAP_NET_RAW"
            + " (setcap cap_net_raw+ep)";
    String range =
        "widen the sysctl net.ipv4.ping_group_range to a group of this process, such as '0"
            + " 2147483647'";
    return switch (spec.kind()) {
      case DATAGRAM -> takesEtherTypes(spec) ? capability : range;
      case RAW -> isIcmp(spec) ? capability + "; or, for a ping alone, " + range : capability;
      default -> capability;
    };
  }

  @Override
  protected SocketHandle create(SocketSpec spec) throws NetException {
    Descriptor descriptor = socket(spec);
    PosixFamily family = family(spec);
    if (family instanceof InetFamily inet) {
      return IpHandle.of(spec, inet, descriptor);
    }
    InterfaceNames names = family instanceof LinkFamily link ? link.names() : new InterfaceNames();
    return new LinkHandle(family, spec.kind(), descriptor, names);
  }

  /**
   * Closing a packet socket waits until no processor uses it, some 10 ms. They want the same
   * capability as a raw IP socket, so that is tried where the kernel is known to have them.
   */
  @Override
  protected void attempt(SocketSpec spec) throws NetException {
    if (takesEtherTypes(spec) && Files.exists(PACKET_SOCKETS)) {
      Descriptor.socket(Linux.AF_INET, Linux.type(SocketKind.RAW), IPPROTO_RAW).close();
    } else {
      super.attempt(spec);
    }
  }

  static boolean takesEtherTypes(SocketSpec spec) {
    return spec.family().equals(SocketFamily.LINK) || spec.kind() == SocketKind.PACKET;
  }

  private static boolean isIcmp(SocketSpec spec) {
    return spec.protocol().equals(Protocol.ICMP) || spec.protocol().equals(Protocol.ICMPV6);
  }

  private static List<SocketSpec> allSpecs() {
    List<SocketSpec> specs = new ArrayList<>();
    for (Protocol protocol : List.of(Protocol.ICMP, Protocol.IPV4, Protocol.RAW)) {
      specs.add(new SocketSpec(SocketFamily.INET4, SocketKind.RAW, protocol));
    }
    for (Protocol protocol : List.of(Protocol.ICMPV6, Protocol.IPV6, Protocol.RAW)) {
      specs.add(new SocketSpec(SocketFamily.INET6, SocketKind.RAW, protocol));
    }
    specs.add(new SocketSpec(SocketFamily.INET4, SocketKind.DATAGRAM, Protocol.ICMP));
    specs.add(new SocketSpec(SocketFamily.INET6, SocketKind.DATAGRAM, Protocol.ICMPV6));
    for (Protocol protocol : List.of(ALL, Protocol.IPV4, Protocol.IPV6)) {
      specs.add(new SocketSpec(SocketFamily.LINK, SocketKind.RAW, protocol));
      specs.add(new SocketSpec(SocketFamily.LINK, SocketKind.DATAGRAM, protocol));
      specs.add(new SocketSpec(SocketFamily.LINK, SocketKind.PACKET, protocol));
      specs.add(new SocketSpec(SocketFamily.INET4, SocketKind.PACKET, protocol));
    }
    return List.copyOf(specs);
  }
}
