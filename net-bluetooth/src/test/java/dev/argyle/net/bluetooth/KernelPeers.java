// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The native provider against BlueZ's own test programs: rctest for RFCOMM, l2test for L2CAP. They
 * use the controller hci0, and this the other.
 */
final class KernelPeers {
  private static final Transports KERNEL = Transports.of(new LinuxBluetoothTransport());
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FRAMES = 20;
  private static final int FRAME = 500;

  private final String address;
  private final SocketSpec spec;
  private final String program;
  private final int channel;

  private KernelPeers(String address, SocketSpec spec, String program, int channel) {
    this.address = address;
    this.spec = spec;
    this.program = program;
    this.channel = channel;
  }

  /** Tells what does not fit; false if something does not. */
  static boolean hold(String address, String otherAddress) throws Exception {
    KernelPeers rctest = new KernelPeers(address, BluetoothSpecs.RFCOMM, "rctest", 20);
    KernelPeers l2test = new KernelPeers(address, BluetoothSpecs.L2CAP, "l2test", 0x1003);
    return rctest.sendsToUs()
        & rctest.receivesFromUs(otherAddress)
        & l2test.sendsToUs()
        & l2test.receivesFromUs(otherAddress);
  }

  private boolean sendsToUs() throws Exception {
    try (NetSocket server = KERNEL.open(spec).timeout(PATIENCE)) {
      server.bind(new BluetoothEndpoint(address, channel)).listen();
      loadAccept(server);
      // Every five frames a second's pause: the kernel drops what is closed before it is accepted.
      Process peer =
          start(
              ProcessBuilder.Redirect.INHERIT,
              "%s -s -i hci0 -P %d -b %d -N %d -C 5 -D 1000 %s"
                  .formatted(program, channel, FRAME, FRAMES, address));
      try (NetSocket connection = server.accept().timeout(PATIENCE)) {
        for (int i = 0; i < FRAMES; i++) {
          ByteBuffer frame = receive(connection);
          if (frame.getInt(0) != i) {
            return tell("frame %d of %s has the number %d".formatted(i, program, frame.getInt(0)));
          }
        }
      } finally {
        peer.destroy();
      }
    }
    System.out.println(program + " sent, and all of it arrived");
    return true;
  }

  /** What accept needs is loaded before the peer starts, which may take long on a busy machine. */
  private static void loadAccept(NetSocket server) throws NetException {
    try (NetSocket nobody = server.timeout(Duration.ofMillis(1)).accept()) {
      tell("nobody was to connect, and there is " + nobody);
    } catch (NetException e) {
      if (e.reason() != NetException.Reason.TIMED_OUT) {
        throw e;
      }
    }
    server.timeout(PATIENCE);
  }

  /** Each frame begins with its number. */
  private static ByteBuffer receive(NetSocket connection) throws NetException {
    ByteBuffer frame = ByteBuffer.allocate(FRAME).order(ByteOrder.LITTLE_ENDIAN);
    while (frame.hasRemaining() && connection.receive(frame) >= 0) {
      // until the frame is whole
    }
    return frame;
  }

  private boolean receivesFromUs(String other) throws Exception {
    Process peer =
        start(ProcessBuilder.Redirect.PIPE, "%s -d -i hci0 -P %d".formatted(program, channel + 2));
    try (NetSocket client = connect(new BluetoothEndpoint(other, channel + 2))) {
      client.send(ByteBuffer.wrap("hello, BlueZ".getBytes(StandardCharsets.US_ASCII)));
      String line = peer.inputReader().readLine();
      while (line != null && !line.contains("12 bytes") && !line.contains("len 12")) {
        System.out.println(program + ": " + line);
        line = peer.inputReader().readLine();
      }
      return line == null ? tell(program + " did not receive what was sent") : true;
    } finally {
      peer.destroy();
    }
  }

  /** Until the peer listens. */
  private NetSocket connect(BluetoothEndpoint peer) throws NetException {
    long start = System.nanoTime();
    while (true) {
      try {
        return KERNEL.open(spec).timeout(PATIENCE).connect(peer);
      } catch (NetException e) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw e;
        }
      }
    }
  }

  private static Process start(ProcessBuilder.Redirect output, String command) throws IOException {
    return new ProcessBuilder(command.split(" "))
        .redirectErrorStream(true)
        .redirectOutput(output)
        .start();
  }

  private static boolean tell(String fault) {
    System.out.println("BROKEN " + fault);
    return false;
  }
}
