// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.EndpointFormat;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a check works with: sockets, and threads that use them. Closes all that it opened. */
final class Bench implements AutoCloseable {
  private final Subject subject;
  private final Transports transports;
  private final Queue<NetSocket> opened = new ConcurrentLinkedQueue<>();

  Bench(Subject subject) {
    this.subject = subject;
    this.transports = Transports.of(subject.transport());
  }

  /** Two sockets that talk to each other; of a connected kind the second one was accepted. */
  record Pair(NetSocket first, NetSocket second) {
    void close() throws NetException {
      first.close();
      second.close();
    }
  }

  Subject subject() {
    return subject;
  }

  SocketSpec spec() {
    return subject.spec();
  }

  Duration patience() {
    return subject.patience();
  }

  /** What binding to an endpoint creates. */
  Path file(Endpoint endpoint) {
    return subject.file().orElseThrow().apply(endpoint);
  }

  EndpointFormat format() {
    return transports.format(spec().family()).orElseThrow();
  }

  NetSocket open() throws NetException {
    NetSocket socket = transports.open(spec());
    opened.add(socket);
    return socket;
  }

  NetSocket bound() throws NetException {
    return open().bind(subject.local().get());
  }

  NetSocket listener() throws NetException {
    return bound().listen();
  }

  Endpoint localOf(NetSocket socket) throws NetException {
    return socket
        .local()
        .orElseThrow(() -> new AssertionError(socket + " should tell its local endpoint"));
  }

  Pair pair() throws Exception {
    if (!spec().kind().isConnected()) {
      NetSocket first = bound();
      NetSocket second = bound();
      first.connect(localOf(second));
      second.connect(localOf(first));
      return new Pair(first, second);
    }
    try (NetSocket listener = listener()) {
      Running<NetSocket> accepting = start("accept for a pair", listener::accept);
      NetSocket first = open().timeout(patience()).connect(localOf(listener));
      NetSocket second = accepting.result();
      opened.add(second);
      return new Pair(first.timeout(Duration.ZERO), second);
    }
  }

  /** A socket in which a receive waits for ever: nobody sends to it. */
  NetSocket silent() throws Exception {
    return spec().kind().isConnected() ? pair().second() : bound();
  }

  int receive(NetSocket socket, ByteBuffer target) throws NetException {
    return spec().kind().isMessage() ? socket.receiveFrom(target).length() : socket.receive(target);
  }

  /** Sends until the system takes no more; returns when the send waits, or fails. */
  void sendForEver(NetSocket socket) throws NetException {
    byte[] piece = new byte[spec().kind().isMessage() ? 1_000 : 1 << 16];
    while (true) {
      socket.send(ByteBuffer.wrap(piece));
    }
  }

  <T> Running<T> start(String what, Callable<T> body) {
    return new Running<>(what, patience(), Thread.ofPlatform().daemon(), body);
  }

  <T> Running<T> startVirtual(String what, Callable<T> body) {
    return new Running<>(what, patience(), Thread.ofVirtual(), body);
  }

  /** Keeps a socket that a check got by itself. */
  NetSocket keep(NetSocket socket) {
    opened.add(socket);
    return socket;
  }

  @Override
  public void close() throws NetException {
    for (NetSocket socket : opened) {
      socket.close();
    }
  }
}
