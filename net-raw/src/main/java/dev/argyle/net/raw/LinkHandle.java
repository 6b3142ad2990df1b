// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.ControlData;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Interfaces;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.SocketOption;
import java.util.Map;
import java.util.Set;

/** A socket of the link layer (packet(7)), of the present interface or of Linux 2.0's. */
final class LinkHandle extends FilteredHandle {
  private static final int PACKET_ADD_MEMBERSHIP = 1;
  private static final int PACKET_DROP_MEMBERSHIP = 2;
  private static final short PACKET_MR_PROMISC = 1;

  private final SocketKind kind;
  private final InterfaceNames interfaceNames;
  private String boundInterface = "";
  private boolean promiscuous;

  LinkHandle(
      PosixFamily family, SocketKind kind, Descriptor descriptor, InterfaceNames interfaceNames) {
    super(family, kind, descriptor);
    this.kind = kind;
    this.interfaceNames = interfaceNames;
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    if (local instanceof InetEndpoint ip) {
      super.bind(ip.withPort(0));
      boundInterface = ip.host();
    } else {
      LinkEndpoint link = (LinkEndpoint) local;
      // The old interface binds to a device and not to a protocol.
      super.bind(kind == SocketKind.PACKET ? LinkEndpoint.of(link.interfaceName()) : link);
      boundInterface = link.interfaceName();
    }
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = super.options();
    options.add(RawOptions.PROMISCUOUS);
    return options;
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (name.equals(RawOptions.PROMISCUOUS)) {
      promiscuous((Boolean) value);
    } else {
      super.option(name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    return name.equals(RawOptions.PROMISCUOUS) ? name.type().cast(promiscuous) : super.option(name);
  }

  @Override
  protected Map<String, Object> details(
      MemorySegment address, int addressLength, ControlData control) {
    if (kind == SocketKind.PACKET) {
      return Map.of("protocol", (long) PacketDeviceFamily.protocol(address));
    }
    return Map.of(
        "interface", interfaceNames.of(LinkFamily.index(address)),
        "packet-type", LinkFamily.packetType(address),
        "protocol", (long) LinkFamily.protocol(address));
  }

  /** Hands the kernel a struct packet_mreq. */
  private void promiscuous(boolean on) throws NetException {
    if (boundInterface.isEmpty()) {
      throw new NetException(Reason.WRONG_STATE, "bind the socket to an interface first");
    }
    if (on != promiscuous) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment request = arena.allocate(16, 4);
        request.set(JAVA_INT, 0, Interfaces.index(boundInterface));
        request.set(JAVA_SHORT, 4, PACKET_MR_PROMISC);
        int command = on ? PACKET_ADD_MEMBERSHIP : PACKET_DROP_MEMBERSHIP;
        descriptor().option(Linux.SOL_PACKET, command, request);
      }
      promiscuous = on;
    }
  }
}
