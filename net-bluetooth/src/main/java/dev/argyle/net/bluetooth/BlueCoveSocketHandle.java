// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.SocketHandle;
import java.io.IOException;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import javax.bluetooth.L2CAPConnection;
import javax.microedition.io.Connection;
import javax.microedition.io.Connector;
import javax.microedition.io.StreamConnection;

/**
 * A Bluetooth socket over BlueCove.
 *
 * <p>JSR-82's calls have no limits and only some can be ended. So each that may wait is made in a
 * thread of its own, and the caller waits for that thread; what comes too late for one call is kept
 * for the next, or closed. It costs one thread for a connection that is received from, one for one
 * that is sent to, and one for a listening socket.
 *
 * <p>JSR-82 has one verb for bind and listen, which registers a service. It is called by bind, so
 * that the channel is known from then on.
 */
final class BlueCoveSocketHandle implements SocketHandle {
  /** How many received pieces wait to be taken. */
  private static final int RECEIVED_AHEAD = 4;

  private final BlueCoveStack stack;
  private final SocketSpec spec;
  private final String address;
  private final BlueCoveSettings settings;
  private final Wakes wakes = new Wakes();
  private Optional<BlueCoveListener> listener = Optional.empty();
  private Optional<Handoff<BlueCoveLink>> backlog = Optional.empty();
  private volatile Optional<Connected> connected = Optional.empty();
  private volatile Optional<BluetoothEndpoint> local = Optional.empty();

  private BlueCoveSocketHandle(
      BlueCoveStack stack, SocketSpec spec, String address, BlueCoveSettings settings) {
    this.stack = stack;
    this.spec = spec;
    this.address = address;
    this.settings = settings;
  }

  /**
   * A socket on the adapter of the calling thread's stack.
   *
   * @throws NetException {@code NOT_AVAILABLE} if there is no adapter
   */
  static BlueCoveSocketHandle open(SocketSpec spec) throws NetException {
    BlueCoveStack stack = BlueCoveStack.current();
    return new BlueCoveSocketHandle(stack, spec, stack.address(), new BlueCoveSettings(spec));
  }

  @Override
  public void bind(Endpoint endpoint) throws NetException {
    BluetoothEndpoint wanted = (BluetoothEndpoint) endpoint;
    BluetoothSpecs.checkChannel(spec, wanted);
    BluetoothEndpoint own = new BluetoothEndpoint(address, wanted.channel());
    if (!wanted.address().isEmpty() && !wanted.address().equals(own.address())) {
      throw new NetException(
          Reason.NOT_AVAILABLE, "the adapter of this host has the address " + own.address());
    }
    if (wanted.channel() != 0 && spec.kind() == SocketKind.STREAM) {
      throw new NetException(
          Reason.UNSUPPORTED,
          "BlueCove chooses the channels of RFCOMM itself; bind to channel 0 and ask for the local"
              + " address");
    }
    checkFree(wanted.channel());
    register(wanted.channel());
  }

  private void checkFree(int channel) throws NetException {
    if (spec.kind().isMessage() && channel != 0 && channel < BluetoothEndpoint.FIRST_FREE_PSM) {
      throw new NetException(
          Reason.NOT_PERMITTED, "JSR-82 lets programs use PSMs from 0x1001 only");
    }
  }

  private void register(int channel) throws NetException {
    BlueCoveListener service = BlueCoveListener.register(stack, settings.serverUrl(channel));
    listener = Optional.of(service);
    local = Optional.of(new BluetoothEndpoint(address, service.channel()));
  }

  @Override
  public void listen(int size) throws NetException {
    if (listener.isEmpty()) {
      register(0);
    }
    Handoff<BlueCoveLink> waiting = new Handoff<>(size);
    wakes.add(waiting::abandon);
    backlog = Optional.of(waiting);
    listener.orElseThrow().listen(waiting);
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    BlueCoveLink link = backlog.orElseThrow().take(nanos);
    BlueCoveSocketHandle accepted = new BlueCoveSocketHandle(stack, spec, address, settings);
    accepted.connected(link, local.orElseThrow().channel());
    return accepted;
  }

  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    BluetoothEndpoint peer = (BluetoothEndpoint) remote;
    BluetoothSpecs.checkPeer(spec, peer);
    checkFree(peer.channel());
    String url = settings.clientUrl(peer);
    Handoff<BlueCoveLink> outcome = new Handoff<>(1);
    wakes.add(outcome::abandon);
    Thread connecting =
        stack.start("Bluetooth connect to " + peer, () -> connectInto(outcome, url));
    try {
      connected(outcome.take(nanos), peer.channel());
    } catch (NetException e) {
      outcome.abandon();
      // Some stacks give up then; the others end by themselves, and what they get is closed.
      connecting.interrupt();
      closeAll(outcome);
      throw e;
    }
  }

  private void connectInto(Handoff<BlueCoveLink> outcome, String url) {
    try {
      BlueCoveLink link = stack.call(Reason.OTHER, () -> link(Connector.open(url)));
      if (!outcome.put(link)) {
        link.close();
      }
    } catch (NetException e) {
      outcome.fail(e);
    }
  }

  private static BlueCoveLink link(Connection connection) throws IOException {
    return switch (connection) {
      case StreamConnection stream -> RfcommLink.of(stream);
      case L2CAPConnection packets -> L2capLink.of(packets);
      default -> throw new IOException("not a Bluetooth connection: " + connection);
    };
  }

  /** Both ends have the channel of the service, as with the kernel's sockets. */
  private void connected(BlueCoveLink link, int channel) {
    Connected connection = new Connected(link, channel, stack, RECEIVED_AHEAD);
    wakes.add(connection::wake);
    connected = Optional.of(connection);
    local = Optional.of(new BluetoothEndpoint(address, channel));
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    return connected.orElseThrow().receive(target, nanos);
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    return connected.orElseThrow().receivePacket(target, nanos);
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    if (spec.kind().isMessage()) {
      connected.orElseThrow().sendPacket(source, nanos);
    } else {
      connected.orElseThrow().send(source, nanos);
    }
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    throw new NetException(Reason.UNSUPPORTED, "a Bluetooth socket sends to its peer only");
  }

  @Override
  public void shutdown(Shutdown how) throws NetException {
    if (how != Shutdown.BOTH) {
      throw new NetException(
          Reason.UNSUPPORTED, "a Bluetooth connection ends in both directions or in none");
    }
    connected.orElseThrow().end();
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (local.isPresent()) {
      throw new NetException(
          Reason.WRONG_STATE, "JSR-82 takes options before bind, listen and connect only");
    }
    settings.set(name, value);
  }

  @Override
  public <T> T option(SocketOption<T> name) {
    return connected.flatMap(connection -> connection.option(name)).orElse(settings.get(name));
  }

  @Override
  public Set<SocketOption<?>> options() {
    return settings.names();
  }

  @Override
  public Optional<Endpoint> local() {
    return local.map(endpoint -> endpoint);
  }

  @Override
  public Optional<Endpoint> remote() {
    return connected.map(Connected::peer);
  }

  @Override
  public void wake() {
    wakes.wake();
  }

  @Override
  public void close() throws NetException {
    try {
      if (connected.isPresent()) {
        connected.get().close();
      }
    } finally {
      if (listener.isPresent()) {
        listener.get().close();
      }
      if (backlog.isPresent()) {
        closeAll(backlog.get());
      }
    }
  }

  private static void closeAll(Handoff<BlueCoveLink> left) throws NetException {
    for (BlueCoveLink link : left.leftOver()) {
      link.close();
    }
  }
}
