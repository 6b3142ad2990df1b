// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The functions of the C library that the toolkit calls.
 *
 * <p>All go through one downcall shape, six longs to a long: one shape starts in a third of the
 * time that a shape for each function takes. Both calling conventions (System V x86-64, AAPCS64)
 * pass six integers in registers, whatever their width, and a function ignores those that it does
 * not take.
 */
final class Libc {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final SymbolLookup LOOKUP = LINKER.defaultLookup();

  private static final MethodHandle CALL =
      LINKER.downcallHandle(
          FunctionDescriptor.of(
              JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
          Linker.Option.captureCallState("errno"));

  static final MemorySegment SOCKET = function("socket");
  static final MemorySegment SOCKETPAIR = function("socketpair");
  static final MemorySegment BIND = function("bind");
  static final MemorySegment LISTEN = function("listen");
  static final MemorySegment ACCEPT = function("accept4");
  static final MemorySegment CONNECT = function("connect");
  static final MemorySegment RECEIVE = function("recv");
  static final MemorySegment RECEIVE_FROM = function("recvfrom");
  static final MemorySegment RECEIVE_MESSAGE = function("recvmsg");
  static final MemorySegment SEND = function("send");
  static final MemorySegment SEND_TO = function("sendto");
  static final MemorySegment SEND_MESSAGE = function("sendmsg");
  static final MemorySegment SHUTDOWN = function("shutdown");
  static final MemorySegment GET_OPTION = function("getsockopt");
  static final MemorySegment SET_OPTION = function("setsockopt");
  static final MemorySegment LOCAL_NAME = function("getsockname");
  static final MemorySegment PEER_NAME = function("getpeername");
  static final MemorySegment CLOSE = function("close");
  static final MemorySegment CONTROL_FILE = function("fcntl");
  static final MemorySegment CONTROL_DEVICE = function("ioctl");
  static final MemorySegment OPEN = function("open");
  static final MemorySegment READ = function("read");
  static final MemorySegment WRITE = function("write");
  static final MemorySegment POLL = function("poll");
  static final MemorySegment EVENT_DESCRIPTOR = function("eventfd");
  static final MemorySegment STATUS = function("statx");
  static final MemorySegment REMOVE = function("unlink");
  static final MemorySegment CHANGE_MODE = function("chmod");
  static final MemorySegment CHANGE_OPEN_MODE = function("fchmod");
  static final MemorySegment INTERFACE_INDEX = function("if_nametoindex");
  static final MemorySegment INTERFACE_NAME = function("if_indextoname");
  static final MemorySegment EPOLL_CREATE = function("epoll_create1");
  static final MemorySegment EPOLL_CONTROL = function("epoll_ctl");
  static final MemorySegment EPOLL_WAIT = function("epoll_wait");

  private Libc() {}

  /**
   * Calls a function.
   *
   * @param errno receives errno; the caller looks at it only when the result says failure
   */
  static long call(
      MemorySegment function, MemorySegment errno, long a, long b, long c, long d, long e, long f) {
    try {
      return (long) CALL.invokeExact(function, errno, a, b, c, d, e, f);
    } catch (Throwable t) {
      // A downcall of primitives has nothing to throw but the virtual machine's own errors.
      throw new AssertionError("a system call failed inside the virtual machine", t);
    }
  }

  private static MemorySegment function(String name) {
    return LOOKUP.findOrThrow(name);
  }
}
