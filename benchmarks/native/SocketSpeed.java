// SPDX-License-Identifier: Apache-2.0

import com.sun.management.OperatingSystemMXBean;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketKind;
import dev.argyle.net.Transports;
import dev.argyle.net.unix.UnixSockets;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;

/** The same as socket_speed.c through NetSocket. Usage: SocketSpeed MODE SECONDS [heap]. */
final class SocketSpeed {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int PING = 32;
  private static final int CHUNK = 64 << 10;

  private SocketSpeed() {}

  public static void main(String[] arguments) throws Exception {
    boolean bulk = arguments[0].endsWith("bulk");
    boolean heap = arguments.length > 2 && arguments[2].equals("heap");
    double seconds = Double.parseDouble(arguments[1]);
    List<NetSocket> ends = connected(arguments[0]);
    int size = bulk ? CHUNK : PING;
    ByteBuffer there = heap ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    Thread other = Thread.ofPlatform().start(() -> answer(ends.get(1), there, !bulk));
    ByteBuffer here = heap ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    NetSocket socket = ends.get(0);
    run(socket, here, bulk, 1);
    double rate = run(socket, here, bulk, seconds);
    socket.shutdown(Shutdown.BOTH);
    other.join();
    System.out.printf("%.0f%n", bulk ? rate / 16 : rate);
  }

  private static List<NetSocket> connected(String mode) throws NetException {
    if (!mode.startsWith("tcp")) {
      return UnixSockets.pair(mode.equals("seqpacket") ? SocketKind.SEQPACKET : SocketKind.STREAM);
    }
    Transports net = Transports.installed();
    try (NetSocket listener = net.listen("tcp://127.0.0.1:0")) {
      NetSocket caller = net.connect("tcp://" + listener.local().orElseThrow());
      return List.of(caller, listener.accept());
    }
  }

  private static double run(NetSocket socket, ByteBuffer data, boolean bulk, double seconds)
      throws NetException {
    long done = 0;
    long start = processorNanos();
    long end = start;
    while (end - start < seconds * 1e9) {
      for (int i = 0; i < 100; i++, done++) {
        socket.send(data.clear());
        if (!bulk) {
          socket.receive(data.clear());
        }
      }
      end = processorNanos();
    }
    return done / ((end - start) / 1e9);
  }

  private static long processorNanos() {
    return PROCESS.getProcessCpuTime();
  }

  private static void answer(NetSocket socket, ByteBuffer data, boolean echo) {
    try {
      while (socket.receive(data.clear()) > 0) {
        if (echo) {
          socket.send(data.flip());
        }
      }
    } catch (NetException e) {
      throw new IllegalStateException(e);
    }
  }
}
