// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import com.intel.bluetooth.BlueCoveImpl;
import com.intel.bluetooth.EmulatorTestsHelper;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.SocketHandle;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/**
 * A device of BlueCove's emulator, with sockets of its own.
 *
 * <p>Defects of the emulator limit what tests can do with it. A device that connects must have no
 * other connection: the emulator then forgets the others (Device.getConnectionBuffer clears the
 * table that it searched); as a server it may have many. A connect that meets an accept in its
 * first microseconds is lost, as accept does not look again once it holds its lock
 * (ServiceListener.accept), and so is a close: tests {@link #settle} first. What the other end of
 * the same defect costs (ServiceListener.connect), the build limits by bluecove.connect.timeout.
 */
final class EmulatedDevice implements AutoCloseable {
  private static final Transports BLUECOVE = Transports.of(new BlueCoveTransport());

  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofNanos(50_000);

  private final BlueCoveStack stack;

  private final String address;

  private EmulatedDevice(BlueCoveStack stack, String address) {
    this.stack = stack;
    this.address = address;
  }

  /** A new device. BlueCove ties a device to the thread that makes it, so one is made for it. */
  static EmulatedDevice plugIn() {
    FutureTask<EmulatedDevice> made =
        new FutureTask<>(() -> {
          EmulatorTestsHelper.useThreadLocalEmulator();
          BlueCoveStack stack = BlueCoveStack.current();
          return new EmulatedDevice(stack, new BluetoothEndpoint(stack.address(), 0).address());
        });
    Thread.ofPlatform().daemon().start(made);
    try {
      return made.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the emulator makes no device", e);
    }
  }

  /** A socket of this device. */
  NetSocket open(SocketSpec spec) throws NetException {
    return stack.call(Reason.OTHER, () -> BLUECOVE.open(spec));
  }

  /** The same, for a transport. */
  SocketHandle openHandle(SocketSpec spec) throws NetException {
    return stack.call(Reason.OTHER, () -> BlueCoveSocketHandle.open(spec));
  }

  /** A socket of this device that listens. */
  NetSocket listen(SocketSpec spec, int backlog) throws NetException {
    return open(spec).bind(BluetoothEndpoint.ANY).listen(backlog);
  }

  /** A socket of this device that is connected to a listening one. */
  NetSocket connect(NetSocket server) throws NetException {
    settle();
    return open(server.spec()).connect(addressOf(server));
  }

  /** Waits until every listening socket of the process waits for connections. */
  static void settle() {
    long start = System.nanoTime();
    while (!Thread.getAllStackTraces().entrySet().stream().allMatch(EmulatedDevice::isSettled)) {
      if (System.nanoTime() - start > SETTLING.toNanos()) {
        throw new AssertionError("a listening socket does not come to wait for connections");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /**
   * By the frames alone: the thread's state is asked for a moment later, when it may wait for a
   * lock on its way to accept.
   */
  private static boolean isSettled(Map.Entry<Thread, StackTraceElement[]> thread) {
    if (!thread.getKey().getName().equals("Bluetooth listener")) {
      return true;
    }
    String callee = "";
    for (StackTraceElement frame : thread.getValue()) {
      boolean waitsForPeer = frame.getClassName().endsWith(".ServiceListener");
      if (waitsForPeer || frame.getMethodName().equals("awaitUninterruptibly")) {
        return callee.equals("wait") || !waitsForPeer;
      }
      callee = frame.getMethodName();
    }
    return false;
  }

  /** What finds this device's neighbours. */
  BluetoothDiscovery discovery() throws NetException {
    return stack.call(Reason.OTHER, BluetoothDiscovery::ofThisHost);
  }

  String address() {
    return address;
  }

  /** The address that a listening socket of this or another device can be reached at. */
  static BluetoothEndpoint addressOf(NetSocket server) throws NetException {
    return (BluetoothEndpoint) server.local().orElseThrow();
  }

  @Override
  public void close() throws NetException {
    BlueCoveErrors.run(
        Reason.OTHER,
        () ->
            stack.call(
                Reason.OTHER,
                () -> {
                  BlueCoveImpl.shutdownThreadBluetoothStack();
                  return stack;
                }));
  }
}
