// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.SocketKind;

/**
 * The constants of the Linux socket calls, as the kernel's headers name them. Those here are the
 * same on x86-64 and aarch64; a family's own constants live with the family.
 */
public final class Linux {
  /** Names of this host (unix(7)). */
  public static final int AF_UNIX = 1;

  /** IPv4 (ip(7)). */
  public static final int AF_INET = 2;

  /** IPv6 (ipv6(7)). */
  public static final int AF_INET6 = 10;

  /** Network interfaces (packet(7)). */
  public static final int AF_PACKET = 17;

  /** Bluetooth. */
  public static final int AF_BLUETOOTH = 31;

  /** Options of the socket itself (socket(7)). */
  public static final int SOL_SOCKET = 1;

  /** Options of IPv4 (ip(7)). */
  public static final int SOL_IP = 0;

  /** Options of IPv6 (ipv6(7)). */
  public static final int SOL_IPV6 = 41;

  /** Options of packet sockets (packet(7)). */
  public static final int SOL_PACKET = 263;

  static final int SOCK_NONBLOCK = 0x800;
  static final int SOCK_CLOEXEC = 0x80000;

  static final int SO_REUSEADDR = 2;
  static final int SO_ERROR = 4;
  static final int SO_BROADCAST = 6;
  static final int SO_SNDBUF = 7;
  static final int SO_RCVBUF = 8;
  static final int SO_KEEPALIVE = 9;
  static final int SO_LINGER = 13;
  static final int SO_PEERCRED = 17;
  static final int SO_TIMESTAMP = 29;

  static final int MSG_CTRUNC = 0x08;
  static final int MSG_TRUNC = 0x20;
  static final int MSG_DONTWAIT = 0x40;
  static final int MSG_NOSIGNAL = 0x4000;
  static final int MSG_CMSG_CLOEXEC = 0x40000000;

  static final int POLLIN = 0x001;
  static final int POLLOUT = 0x004;

  static final int FIONREAD = 0x541B;

  static final int F_SETFD = 2;
  static final int F_SETFL = 4;
  static final int FD_CLOEXEC = 1;
  static final int O_NONBLOCK = 0x800;
  static final int O_CLOEXEC = 0x80000;

  private Linux() {}

  /** The kernel's number of a kind, such as SOCK_STREAM (socket(2)). */
  public static int type(SocketKind kind) {
    return switch (kind) {
      case STREAM -> 1;
      case DATAGRAM -> 2;
      case RAW -> 3;
      case SEQPACKET -> 5;
      case PACKET -> 10;
    };
  }
}
