// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.posix.Interfaces;
import dev.argyle.net.posix.Linux;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The addresses of IP: sockaddr_in (ip(7)) and sockaddr_in6 (ipv6(7)). */
enum InetFamily implements PosixFamily {
  /** IPv4. */
  INET4(SocketFamily.INET4, Linux.AF_INET, 4, 4, 16),
  /** IPv6. */
  INET6(SocketFamily.INET6, Linux.AF_INET6, 8, 16, 28);

  private static final int PORT = 2;
  private static final int FLOW = 4;
  private static final int SCOPE = 24;

  private final SocketFamily family;
  private final int number;
  private final int address;
  private final int addressSize;
  private final int size;

  InetFamily(SocketFamily family, int number, int address, int addressSize, int size) {
    this.family = family;
    this.number = number;
    this.address = address;
    this.addressSize = addressSize;
    this.size = size;
  }

  static InetFamily of(SocketFamily family) {
    return family.equals(SocketFamily.INET6) ? INET6 : INET4;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) throws NetException {
    InetEndpoint inet = (InetEndpoint) endpoint;
    String any = this == INET6 ? "::" : "0.0.0.0";
    byte[] bytes = InetAddress.ofLiteral(inet.host().isEmpty() ? any : inet.host()).getAddress();
    if (bytes.length != addressSize) {
      throw new NetException(
          Reason.BAD_ENDPOINT, "%s is not an %s address".formatted(inet.host(), family));
    }
    target.set(JAVA_SHORT, 0, (short) number);
    target.set(JAVA_SHORT, PORT, Short.reverseBytes((short) inet.port()));
    MemorySegment.copy(bytes, 0, target, JAVA_BYTE, address, addressSize);
    if (this == INET6) {
      target.set(JAVA_INT, FLOW, Integer.reverseBytes((int) inet.flow()));
      target.set(JAVA_INT, SCOPE, scope(inet.scope()));
    }
    return size;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int length) {
    int port = Short.toUnsignedInt(Short.reverseBytes(source.get(JAVA_SHORT, PORT)));
    String host = host(source.asSlice(address, addressSize));
    if (this == INET4) {
      return Optional.of(InetEndpoint.inet4(host, port));
    }
    long flow = Integer.toUnsignedLong(Integer.reverseBytes(source.get(JAVA_INT, FLOW)));
    int scope = source.get(JAVA_INT, SCOPE);
    return Optional.of(
        new InetEndpoint(family, host, port, flow, scope == 0 ? "" : Interfaces.name(scope)));
  }

  /** An address in text. */
  String host(MemorySegment bytes) {
    try {
      InetAddress address = InetAddress.getByAddress(bytes.toArray(JAVA_BYTE));
      return InetEndpoint.of(family, address, 0).host();
    } catch (UnknownHostException e) {
      throw new AssertionError("an address of 4 or 16 bytes is one", e);
    }
  }

  private static int scope(String scope) throws NetException {
    if (scope.isEmpty()) {
      return 0;
    }
    return scope.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(scope)
        : Interfaces.index(scope);
  }
}
