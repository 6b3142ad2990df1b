// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.modules.io.Stream;
import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.net.LineEnd;
import dev.argyle.lang.net.ScriptMessage;
import dev.argyle.lang.net.ScriptSocket;
import dev.argyle.net.NetException;
import dev.argyle.net.Shutdown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A {@code net.SocketIO}. One thread reads at a time, others wait for it; closing ends all waits.
 */
final class SocketStream extends Stream {
  private final ScriptSocket socket;
  private final Addresses addresses;
  private final long number;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile boolean bound;
  private volatile boolean listening;

  SocketStream(SocketIoType type, ScriptSocket socket, long number) {
    super(type);
    this.socket = socket;
    this.number = number;
    this.addresses = new Addresses(socket.spec().family(), socket.addressParts());
  }

  void bind(Object address) {
    List<Object> values = addresses.values(address);
    try {
      socket.bind(values);
      bound = true;
    } catch (NetException failed) {
      throw NetFailures.ofNaming("Failed to bind socket", values, failed);
    }
  }

  void connect(Object address) {
    List<Object> values = addresses.values(address);
    try {
      socket.connect(values);
      bound = true;
    } catch (NetException failed) {
      throw NetFailures.ofNaming("Failed to connect socket", values, failed);
    }
  }

  void listen(long backlog) {
    if (!bound) {
      throw Thrown.ioError("Failed to listen on socket before it is bound");
    }
    try {
      socket.listen(Math.clamp(backlog, 1, Integer.MAX_VALUE));
      listening = true;
    } catch (NetException failed) {
      throw NetFailures.of("Failed to listen on socket", failed);
    }
  }

  /** The connection, and the name of the peer. */
  TupleValue accept() {
    if (!listening) {
      throw Thrown.ioError("Failed to accept on socket before it is bound and listening");
    }
    try {
      ScriptSocket accepted = socket.accept();
      SocketStream stream = ((SocketIoType) type()).of(accepted);
      stream.bound = true;
      return TupleValue.of(stream, Addresses.name(accepted.peer()));
    } catch (NetException failed) {
      throw NetFailures.of("Failed to accept connection", failed);
    }
  }

  private <T> T reading(NetFailures.Call<T> call) {
    reading.lock();
    try {
      return call.run();
    } catch (NetException failed) {
      throw NetFailures.ofRead(repr(), failed);
    } finally {
      reading.unlock();
    }
  }

  @Override
  public Object read(long count) {
    return reading(() ->
        new Bytes(
            count < 0 || count > Integer.MAX_VALUE
                ? socket.receiveAll()
                : socket.receive((int) count)));
  }

  @Override
  public Object line() {
    Optional<byte[]> line = reading(() -> socket.receiveLine(LineEnd.LF));
    return line.isPresent() ? new Bytes(line.get()) : IteratorValue.END;
  }

  @Override
  public boolean isAtEnd() {
    return reading(socket::isAtEnd);
  }

  @Override
  public void write(Object message) {
    try {
      socket.send(Convert.data(message));
    } catch (NetException failed) {
      throw NetFailures.of("Failed to write to socket", failed);
    }
  }

  /** What there is, after waiting for at least one byte; one message of a message kind. */
  Object receive(long most) {
    return reading(() -> new Bytes(socket.receiveSome(limit(most))));
  }

  /** The next message and its sender; empty bytes and none at the end. */
  TupleValue receiveFrom(long most) {
    Optional<ScriptMessage> message = reading(() -> socket.receiveMessage(limit(most)));
    return message
        .map(received ->
            TupleValue.of(new Bytes(received.content()), Addresses.shown(received.sender())))
        .orElseGet(() -> TupleValue.of(new Bytes(new byte[0]), Constant.NONE));
  }

  private static int limit(long most) {
    return most < 0 ? Integer.MAX_VALUE : Math.clamp(most, 0, Integer.MAX_VALUE);
  }

  void sendTo(Object message, Object address) {
    List<Object> values = addresses.values(address);
    try {
      socket.sendTo(Convert.data(message), values);
    } catch (NetException failed) {
      throw NetFailures.of("Failed to write to socket", values, failed);
    }
  }

  void shutdown(Shutdown how) {
    NetFailures.run(
        "Failed to shut down socket",
        () -> {
          socket.shutdown(how);
          return how;
        });
  }

  /** Limits each wait to a number of seconds; none lifts the limit. */
  void limitWaits(Object seconds) {
    double limit = seconds == Constant.NONE ? 0 : Convert.real(seconds);
    if (!(limit >= 0) || limit > Integer.MAX_VALUE) {
      throw Thrown.valError("Expected a number of seconds that is not negative, or none");
    }
    long nanos = (long) (limit * 1e9);
    socket.timeout(Duration.ofNanos(limit > 0 ? Math.max(nanos, 1) : 0));
  }

  Object option(String name) {
    return NetFailures.run(
        "Failed to get socket option", () -> SocketOptions.get(socket.netSocket(), name));
  }

  void option(String name, Object value) {
    NetFailures.run(
        "Failed to set socket option",
        () -> {
          SocketOptions.set(socket.netSocket(), name, value);
          return name;
        });
  }

  Object options() {
    return SocketOptions.names(socket.netSocket());
  }

  @Override
  public void close() {
    NetFailures.run(
        "Failed to close socket",
        () -> {
          ((SocketIoType) type()).close(socket);
          return number;
        });
  }

  @Override
  protected Thrown cannot(String method) {
    return Thrown.ioError(
        "Failed to " + method + " " + repr() + ": what a socket carries has no positions");
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "name" -> Addresses.name(local("name"));
      case "port" -> port(local("port"));
      case "local" -> Addresses.shown(address(socket::local));
      case "peer" -> Addresses.shown(address(socket::peer));
      case "_fd", "fileno" -> number;
      default -> Constant.UNDEFINED;
    };
  }

  private static List<Object> address(NetFailures.Call<List<Object>> call) {
    return NetFailures.run("Failed to get name for socket", call);
  }

  private List<Object> local(String what) {
    List<Object> values = address(socket::local);
    if (values.isEmpty() || !bound) {
      throw Thrown.ioError("Failed to get " + what + " for socket that is not bound");
    }
    return values;
  }

  private static Object port(List<Object> values) {
    return values.size() > 1 ? values.get(1) : Constant.NONE;
  }

  @Override
  public String repr() {
    return "<net.SocketIO (fileno=" + number + ", src='[socket:" + number + "]', mode='rb+')>";
  }

  @Override
  public String toString() {
    return repr();
  }

  /** The direction for a word or number as Python's socket has them. */
  static Shutdown direction(Object given) {
    String word =
        given instanceof Str text ? text.toString() : String.valueOf(Convert.integer(given));
    return switch (word) {
      case "r", "0" -> Shutdown.RECEIVE;
      case "w", "1" -> Shutdown.SEND;
      case "rw", "2" -> Shutdown.BOTH;
      default -> throw Thrown.valError("Expected 'r', 'w' or 'rw', but got '" + word + "'");
    };
  }
}
