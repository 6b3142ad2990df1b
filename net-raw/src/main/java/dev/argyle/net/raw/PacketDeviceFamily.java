// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The addresses of SOCK_PACKET sockets (sockaddr_pkt, packet(7)): the name of a device and an
 * EtherType. Which record they are is the choice of the family in which the socket was opened.
 *
 * @param inet whether the socket was opened as IPv4, as Linux 2.0 had it
 */
record PacketDeviceFamily(boolean inet) implements PosixFamily {
  /** What bind(2) takes: a struct sockaddr, which has no room for the protocol. */
  static final int BIND_SIZE = 16;

  /** What sendto(2) takes: a struct sockaddr_pkt. */
  static final int SEND_SIZE = 18;

  private static final int DEVICE = 2;
  private static final int PROTOCOL = 16;

  @Override
  public int number() {
    return inet ? Linux.AF_INET : Linux.AF_PACKET;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) throws NetException {
    String device =
        endpoint instanceof InetEndpoint ip ? ip.host() : ((LinkEndpoint) endpoint).interfaceName();
    int protocol =
        endpoint instanceof InetEndpoint ip ? ip.port() : ((LinkEndpoint) endpoint).protocol();
    byte[] name = device.getBytes(StandardCharsets.UTF_8);
    if (name.length >= PROTOCOL - DEVICE) {
      throw new NetException(
          Reason.TOO_LONG,
          "the name of the interface has %s bytes, and 13 is the limit of packet sockets"
              .formatted(name.length));
    }
    target.set(JAVA_SHORT, 0, (short) Linux.AF_PACKET);
    MemorySegment.copy(name, 0, target, JAVA_BYTE, DEVICE, name.length);
    target.set(JAVA_SHORT, PROTOCOL, Short.reverseBytes((short) protocol));
    return protocol == 0 ? BIND_SIZE : SEND_SIZE;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int length) {
    String device = source.asSlice(0, PROTOCOL).getString(DEVICE, StandardCharsets.UTF_8);
    int protocol = length < SEND_SIZE ? 0 : protocol(source);
    if (device.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        inet
            ? new InetEndpoint(SocketFamily.INET4, device, protocol, 0, "")
            : new LinkEndpoint(device, protocol, ""));
  }

  static int protocol(MemorySegment address) {
    return Short.toUnsignedInt(Short.reverseBytes(address.get(JAVA_SHORT, PROTOCOL)));
  }
}
