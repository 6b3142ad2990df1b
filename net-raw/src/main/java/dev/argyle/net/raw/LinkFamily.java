// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.posix.Interfaces;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * The link layer's sockaddr_ll (packet(7)).
 *
 * @param names of the interfaces, kept by the socket
 */
record LinkFamily(InterfaceNames names) implements PosixFamily {
  private static final int SIZE = 20;
  private static final int PROTOCOL = 2;
  private static final int INDEX = 4;
  private static final int PACKET_TYPE = 10;
  private static final int ADDRESS_LENGTH = 11;
  private static final int ADDRESS = 12;

  @Override
  public int number() {
    return Linux.AF_PACKET;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) throws NetException {
    LinkEndpoint link = (LinkEndpoint) endpoint;
    byte[] hardwareAddress = HardwareAddresses.bytes(link.hardwareAddress());
    int index = link.interfaceName().isEmpty() ? 0 : Interfaces.index(link.interfaceName());
    target.set(JAVA_SHORT, 0, (short) Linux.AF_PACKET);
    target.set(JAVA_SHORT, PROTOCOL, Short.reverseBytes((short) link.protocol()));
    target.set(JAVA_INT, INDEX, index);
    target.set(JAVA_BYTE, ADDRESS_LENGTH, (byte) hardwareAddress.length);
    MemorySegment.copy(hardwareAddress, 0, target, JAVA_BYTE, ADDRESS, hardwareAddress.length);
    return SIZE;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int length) {
    int index = index(source);
    int size = Byte.toUnsignedInt(source.get(JAVA_BYTE, ADDRESS_LENGTH));
    String hardwareAddress =
        HardwareAddresses.text(source.asSlice(ADDRESS, Math.min(size, 8)).toArray(JAVA_BYTE));
    // A socket that is bound to no interface listens on all of them.
    return index == 0
        ? Optional.empty()
        : Optional.of(new LinkEndpoint(names.of(index), protocol(source), hardwareAddress));
  }

  static int index(MemorySegment address) {
    return address.get(JAVA_INT, INDEX);
  }

  static int protocol(MemorySegment address) {
    return Short.toUnsignedInt(Short.reverseBytes(address.get(JAVA_SHORT, PROTOCOL)));
  }

  /** Whom a frame was for, in words; the kernel's number where there is none. */
  static String packetType(MemorySegment address) {
    int type = address.get(JAVA_BYTE, PACKET_TYPE);
    return switch (type) {
      case 0 -> "host";
      case 1 -> "broadcast";
      case 2 -> "multicast";
      case 3 -> "other-host";
      case 4 -> "outgoing";
      default -> Integer.toString(type);
    };
  }
}
