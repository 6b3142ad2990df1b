// SPDX-License-Identifier: Apache-2.0

import com.sun.management.OperatingSystemMXBean;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketKind;
import dev.argyle.net.unix.UnixSockets;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;

/** The same as unix_speed.c through NetSocket. Usage: UnixSpeed stream|seqpacket|bulk SECONDS. */
final class UnixSpeed {
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int PING = 32;
  private static final int CHUNK = 64 << 10;

  private UnixSpeed() {}

  public static void main(String[] arguments) throws Exception {
    boolean bulk = arguments[0].equals("bulk");
    boolean heap = arguments.length > 2 && arguments[2].equals("heap");
    SocketKind kind = arguments[0].equals("seqpacket") ? SocketKind.SEQPACKET : SocketKind.STREAM;
    double seconds = Double.parseDouble(arguments[1]);
    List<NetSocket> ends = UnixSockets.pair(kind);
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
