// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One device in a process of its own, and what the tests let it do. The first argument says what;
 * what it finds goes to standard output, a line each.
 */
final class EmulatorPeer {
  private static final Transports BLUECOVE = Transports.of(new BlueCoveTransport());
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MTU = 2048;
  private static final int TOTAL = 1 << 20;

  private EmulatorPeer() {}

  public static void main(String[] arguments) throws Exception {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    switch (arguments[0]) {
      case "echo" -> echo(spec(rest.getFirst()));
      case "exchange" -> exchange(spec(rest.getFirst()), peer(rest.get(1)));
      case "come-and-go" -> comeAndGo(spec(rest.getFirst()), peer(rest.get(1)));
      case "mistakes" -> mistakes(spec(rest.getFirst()), peer(rest.get(1)));
      case "wait" -> waitForEver(spec(rest.getFirst()), peer(rest.get(1)));
      case "survive" -> survive(spec(rest.getFirst()));
      default -> throw new IllegalArgumentException("no task " + arguments[0]);
    }
    System.out.println("done");
    System.exit(0);
  }

  private static SocketSpec spec(String protocol) {
    return protocol.equals("rfcomm") ? BluetoothSpecs.RFCOMM : BluetoothSpecs.L2CAP;
  }

  private static Endpoint peer(String text) throws NetException {
    return BluetoothFormat.INSTANCE.parse(text);
  }

  private static NetSocket open(SocketSpec spec) throws NetException {
    NetSocket socket = BLUECOVE.open(spec).timeout(PATIENCE);
    return spec.equals(BluetoothSpecs.L2CAP)
        ? socket
            .option(BluetoothOptions.RECEIVE_MTU, MTU)
            .option(BluetoothOptions.TRANSMIT_MTU, MTU)
        : socket;
  }

  private static NetSocket listen(SocketSpec spec) throws NetException {
    NetSocket server = open(spec).timeout(Duration.ZERO).bind(BluetoothEndpoint.ANY).listen();
    System.out.println(server.local().orElseThrow());
    return server;
  }

  /** Sends back what it gets, on every connection, until the process is ended. */
  private static void echo(SocketSpec spec) throws NetException {
    NetSocket server = listen(spec);
    while (server.isOpen()) {
      NetSocket connection = server.accept();
      Thread.ofVirtual().start(() -> echo(connection));
    }
  }

  private static void echo(NetSocket connection) {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
    try (connection) {
      while (connection.receive(buffer.clear()) >= 0) {
        connection.send(buffer.flip());
      }
    } catch (NetException e) {
      System.out.println("echo ended: " + e.reason());
    }
  }

  private static void exchange(SocketSpec spec, Endpoint peer) throws Exception {
    byte[] content = new byte[TOTAL];
    new Random(1).nextBytes(content);
    try (NetSocket socket = open(spec);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      socket.connect(peer);
      int piece = spec.kind().isMessage() ? MTU : TOTAL;
      Future<?> sending =
          threads.submit(() -> {
            for (int at = 0; at < TOTAL; at += piece) {
              socket.send(ByteBuffer.wrap(content, at, piece));
            }
            return null;
          });
      ByteBuffer received = ByteBuffer.allocate(TOTAL);
      while (received.hasRemaining() && socket.receive(received) >= 0) {
        // until all is back
      }
      sending.get();
      System.out.println(Arrays.equals(content, received.array()) ? "equal" : "different");
    }
  }

  private static void comeAndGo(SocketSpec spec, Endpoint peer) throws NetException {
    for (int i = 0; i < 200; i++) {
      try (NetSocket socket = open(spec)) {
        socket.connect(peer);
        socket.send(ByteBuffer.wrap(new byte[] {(byte) i}));
        ByteBuffer answer = ByteBuffer.allocate(1);
        socket.receive(answer);
        if (answer.get(0) != (byte) i) {
          System.out.println("connection %d got %d".formatted(i, answer.get(0)));
        }
      }
    }
  }

  private static void mistakes(SocketSpec spec, Endpoint peer) throws Exception {
    boolean rfcomm = spec.equals(BluetoothSpecs.RFCOMM);
    String address = ((BluetoothEndpoint) peer).address();
    System.out.println(
        "refused: "
            + reason(
                () -> open(spec).connect(new BluetoothEndpoint(address, rfcomm ? 29 : 0x1EFF))));
    System.out.println(
        "absent: "
            + reason(() ->
                open(spec)
                    .connect(new BluetoothEndpoint("00:00:00:00:0A:BC", rfcomm ? 1 : 0x1001))));
    try (NetSocket socket = open(spec)) {
      socket.connect(peer).timeout(Duration.ofMillis(100));
      System.out.println("silent: " + reason(() -> socket.receive(ByteBuffer.allocate(1))));
      if (!rfcomm) {
        System.out.println("long: " + reason(() -> send(socket, MTU + 1)));
      }
    }
  }

  private static Void send(NetSocket socket, int length) throws NetException {
    socket.send(ByteBuffer.allocate(length));
    return null;
  }

  private interface Mistake {
    Object make() throws NetException;
  }

  private static String reason(Mistake mistake) {
    try {
      return "no failure but " + mistake.make();
    } catch (NetException e) {
      return e.reason().name();
    }
  }

  private static void waitForEver(SocketSpec spec, Endpoint peer) throws NetException {
    try (NetSocket socket = open(spec).connect(peer)) {
      System.out.println("connected");
      socket.timeout(Duration.ZERO).receive(ByteBuffer.allocate(1));
    }
  }

  /** Accepts one peer, and tells how long it took to notice that its process is gone. */
  private static void survive(SocketSpec spec) throws Exception {
    try (NetSocket server = listen(spec);
        NetSocket connection = server.accept();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      System.out.println("accepted");
      Future<String> end =
          threads.submit(() -> {
            try {
              return "end " + connection.receive(ByteBuffer.allocate(MTU));
            } catch (NetException e) {
              return e.reason().name();
            }
          });
      System.in.read();
      long killed = System.nanoTime();
      BluetoothDiscovery near = BluetoothDiscovery.ofThisHost();
      while (!end.isDone() && System.nanoTime() - killed < PATIENCE.toNanos()) {
        // The emulator looks whether a device lives when it is asked for devices.
        inquire(near);
      }
      if (!end.isDone()) {
        throw new NetException(Reason.TIMED_OUT, "the peer's end was not noticed");
      }
      System.out.println(end.get());
      System.out.println((System.nanoTime() - killed) / 1_000_000 + " ms");
    }
  }

  /** The emulator fails an inquiry in which a device dies. */
  private static void inquire(BluetoothDiscovery near) throws NetException {
    try {
      near.devices(Duration.ofSeconds(1));
    } catch (NetException e) {
      if (e.reason() != Reason.NOT_AVAILABLE) {
        throw e;
      }
    }
  }
}
