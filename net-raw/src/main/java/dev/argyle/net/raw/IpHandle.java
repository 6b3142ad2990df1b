// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.posix.ControlData;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.spi.HostLookup;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A raw IP socket (raw(7)) or an ICMP datagram socket (icmp(7)). Where each packet came in is asked
 * of the kernel (IP_PKTINFO, IP_RECVTTL and their like in IPv6).
 */
final class IpHandle extends FilteredHandle {
  private static final int SO_BINDTODEVICE = 25;
  private static final int IP_TTL = 2;
  private static final int IP_PKTINFO = 8;
  private static final int IP_RECVTTL = 12;
  private static final int IPV6_HDRINCL = 36;
  private static final int IPV6_RECVPKTINFO = 49;
  private static final int IPV6_PKTINFO = 50;
  private static final int IPV6_RECVHOPLIMIT = 51;
  private static final int IPV6_HOPLIMIT = 52;
  private static final int CONTROL_SIZE = 128;

  private final SocketSpec spec;
  private final InetFamily family;
  private final HostLookup lookup = new HostLookup();
  private final InterfaceNames interfaceNames = new InterfaceNames();
  private String boundInterface = "";
  private boolean bound;

  private IpHandle(SocketSpec spec, InetFamily family, Descriptor descriptor) {
    super(family, spec.kind(), descriptor);
    this.spec = spec;
    this.family = family;
  }

  /** Takes a descriptor over; if the kernel lacks what is asked of it the descriptor is closed. */
  static IpHandle of(SocketSpec spec, InetFamily family, Descriptor descriptor)
      throws NetException {
    IpHandle handle = new IpHandle(spec, family, descriptor);
    try {
      handle.askForDetails();
      return handle;
    } catch (NetException e) {
      handle.close();
      throw e;
    }
  }

  private void askForDetails() throws NetException {
    Descriptor descriptor = descriptor();
    if (family == InetFamily.INET6) {
      descriptor.option(Linux.SOL_IPV6, IPV6_RECVPKTINFO, 1);
      descriptor.option(Linux.SOL_IPV6, IPV6_RECVHOPLIMIT, 1);
      if (spec.protocol().equals(Protocol.IPV6)) {
        descriptor.option(Linux.SOL_IPV6, IPV6_HDRINCL, 1);
      }
    } else {
      descriptor.option(Linux.SOL_IP, IP_PKTINFO, 1);
      descriptor.option(Linux.SOL_IP, IP_RECVTTL, 1);
      if (spec.protocol().equals(Protocol.IPV4)) {
        option(RawOptions.HEADER_INCLUDED, true);
      }
    }
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    super.bind(literal(local, FOREVER));
    bound = true;
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    super.connect(literal(remote, nanos), nanos);
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    super.sendTo(source, literal(target, nanos), nanos);
  }

  /** Empty before bind and connect: the kernel then says any address. */
  @Override
  public Optional<Endpoint> local() throws NetException {
    Optional<Endpoint> local = super.local().map(this::withoutPort);
    boolean any = local.stream().anyMatch(it -> isAny((InetEndpoint) it));
    return any && !bound ? Optional.empty() : local;
  }

  @Override
  public Optional<Endpoint> remote() throws NetException {
    return super.remote().map(this::withoutPort);
  }

  @Override
  public void wake() {
    lookup.cancel();
    super.wake();
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = super.options();
    options.add(RawOptions.INTERFACE);
    if (family == InetFamily.INET6) {
      options.add(RawOptions.HOP_LIMIT);
    } else {
      options.add(RawOptions.TIME_TO_LIVE);
      if (spec.kind() == SocketKind.RAW) {
        options.add(RawOptions.HEADER_INCLUDED);
      }
    }
    return options;
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (name.equals(RawOptions.INTERFACE)) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment text = arena.allocateFrom((String) value);
        descriptor().option(Linux.SOL_SOCKET, SO_BINDTODEVICE, text);
      }
      boundInterface = (String) value;
    } else {
      super.option(name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    return name.equals(RawOptions.INTERFACE)
        ? name.type().cast(boundInterface)
        : super.option(name);
  }

  @Override
  protected int controlSize() {
    return CONTROL_SIZE;
  }

  @Override
  protected Map<String, Object> details(
      MemorySegment address, int addressLength, ControlData control) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (family == InetFamily.INET6) {
      control
          .find(Linux.SOL_IPV6, IPV6_PKTINFO)
          .ifPresent(info -> {
            details.put("interface", interfaceNames.of(info.get(JAVA_INT, 16)));
            details.put("destination", family.host(info.asSlice(0, 16)));
          });
      control
          .find(Linux.SOL_IPV6, IPV6_HOPLIMIT)
          .ifPresent(limit -> details.put("hop-limit", (long) limit.get(JAVA_INT, 0)));
    } else {
      control
          .find(Linux.SOL_IP, IP_PKTINFO)
          .ifPresent(info -> {
            details.put("interface", interfaceNames.of(info.get(JAVA_INT, 0)));
            details.put("destination", family.host(info.asSlice(8, 4)));
          });
      control
          .find(Linux.SOL_IP, IP_TTL)
          .ifPresent(limit -> details.put("hop-limit", (long) limit.get(JAVA_INT, 0)));
    }
    return details;
  }

  private InetEndpoint literal(Endpoint endpoint, long nanos) throws NetException {
    InetEndpoint inet = (InetEndpoint) endpoint;
    return inet.toSocketAddress().isUnresolved() ? lookup.addresses(inet, nanos).getFirst() : inet;
  }

  /** The kernel keeps a raw socket's protocol where others have their port. */
  private Endpoint withoutPort(Endpoint endpoint) {
    return spec.kind() == SocketKind.RAW ? ((InetEndpoint) endpoint).withPort(0) : endpoint;
  }

  private static boolean isAny(InetEndpoint endpoint) {
    return endpoint.port() == 0 && endpoint.toSocketAddress().getAddress().isAnyLocalAddress();
  }
}
