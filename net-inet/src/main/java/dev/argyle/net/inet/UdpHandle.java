// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.Shutdown;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.spi.SocketHandle;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A UDP socket. */
final class UdpHandle implements SocketHandle {
  /** No datagram is longer: its length has 16 bits (RFC 768). */
  private static final int LONGEST = 0xFFFF;

  private final Addresses addresses;
  private final DatagramChannel channel;
  private final Memberships memberships;
  private volatile @Nullable IOException closeFailure;
  private byte[] scratch = {};

  UdpHandle(SocketFamily family) throws IOException {
    this.addresses = new Addresses(family);
    this.channel = DatagramChannel.open(addresses.protocolFamily());
    this.memberships = new Memberships(channel);
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    InetSocketAddress address = addresses.local(local, FOREVER);
    try {
      channel.bind(address);
    } catch (IOException e) {
      throw Failures.translated(e, address, Reason.OTHER);
    }
  }

  @Override
  public void listen(int backlog) throws NetException {
    throw withoutConnections();
  }

  @Override
  public SocketHandle accept(long nanos) throws NetException {
    throw withoutConnections();
  }

  private static NetException withoutConnections() {
    return new NetException(Reason.UNSUPPORTED, "a datagram socket has no connections");
  }

  /** The first address of a name is the peer: there is no answer that could choose another. */
  @Override
  public void connect(Endpoint remote, long nanos) throws NetException {
    InetSocketAddress address = peer(remote, nanos);
    try {
      channel.disconnect();
      channel.connect(address);
    } catch (IOException e) {
      throw Failures.translated(e, address, Reason.UNREACHABLE);
    }
  }

  private InetSocketAddress peer(Endpoint endpoint, long nanos) throws NetException {
    InetSocketAddress address = addresses.remote(endpoint, nanos).getFirst();
    if (address.getPort() == 0) {
      throw new NetException(Reason.BAD_ENDPOINT, "a peer has a port from 1 to 65535, not 0");
    }
    return address;
  }

  @Override
  public int receive(ByteBuffer target, long nanos) throws NetException {
    throw new NetException(Reason.UNSUPPORTED, "a datagram socket receives messages");
  }

  @Override
  public Message receiveFrom(ByteBuffer target, long nanos) throws NetException {
    try {
      return nanos == FOREVER && target.remaining() >= LONGEST
          ? receiveWhole(target)
          : receiveScratch(target, nanos);
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  private Message receiveWhole(ByteBuffer target) throws IOException {
    int start = target.position();
    @Nullable SocketAddress sender = channel.receive(target);
    int length = target.position() - start;
    return new Message(length, length, addresses.shown(sender));
  }

  /** Through a buffer that every datagram fits in, as the channel does not tell what it cut. */
  private Message receiveScratch(ByteBuffer target, long nanos) throws IOException {
    if (scratch.length == 0) {
      scratch = new byte[LONGEST];
    }
    int fullLength;
    @Nullable SocketAddress sender;
    if (nanos == FOREVER) {
      ByteBuffer whole = ByteBuffer.wrap(scratch);
      sender = channel.receive(whole);
      fullLength = whole.position();
    } else {
      DatagramPacket packet = new DatagramPacket(scratch, scratch.length);
      channel.socket().setSoTimeout(Timeouts.millis(nanos));
      channel.socket().receive(packet);
      sender = packet.getSocketAddress();
      fullLength = packet.getLength();
    }
    int length = Math.min(fullLength, target.remaining());
    target.put(scratch, 0, length);
    return new Message(length, fullLength, addresses.shown(sender));
  }

  @Override
  public void send(ByteBuffer source, long nanos) throws NetException {
    try {
      if (source.hasRemaining()) {
        channel.write(source);
      } else {
        sendEmpty();
      }
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  /**
   * A connected channel silently sends no empty datagram (its write returns 0 before it calls the
   * system). So one that is not connected sends it, from the same address.
   */
  private void sendEmpty() throws IOException {
    boolean reuse = channel.getOption(StandardSocketOptions.SO_REUSEADDR);
    try (DatagramChannel beside = DatagramChannel.open(addresses.protocolFamily())) {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      beside.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      beside.bind(channel.getLocalAddress());
      beside.send(ByteBuffer.allocate(0), channel.getRemoteAddress());
    } finally {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, reuse);
    }
  }

  @Override
  public void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException {
    InetSocketAddress address = peer(target, nanos);
    try {
      @Nullable SocketAddress peer = channel.getRemoteAddress();
      if (peer == null) {
        channel.send(source, address);
      } else if (peer.equals(address)) {
        send(source, nanos);
      } else {
        throw new NetException(
            Reason.WRONG_STATE,
            "the socket is connected to %s and sends to nobody else".formatted(peer));
      }
    } catch (IOException e) {
      throw Failures.translated(e, address, Reason.UNREACHABLE);
    }
  }

  @Override
  public void shutdown(Shutdown how) throws NetException {
    throw withoutConnections();
  }

  @Override
  public <T> void option(SocketOption<T> name, T value) throws NetException {
    if (name.equals(MulticastOptions.IP_ADD_MEMBERSHIP)) {
      memberships.join((String) value);
    } else if (name.equals(MulticastOptions.IP_DROP_MEMBERSHIP)) {
      memberships.leave((String) value);
    } else {
      new ChannelOptions().set(channel, name, value);
    }
  }

  @Override
  public <T> T option(SocketOption<T> name) throws NetException {
    return name.equals(MulticastOptions.IP_ADD_MEMBERSHIP)
            || name.equals(MulticastOptions.IP_DROP_MEMBERSHIP)
        ? name.type().cast(memberships.toString())
        : ChannelOptions.get(channel, name);
  }

  @Override
  public Set<SocketOption<?>> options() {
    Set<SocketOption<?>> options = new HashSet<>(channel.supportedOptions());
    options.add(MulticastOptions.IP_ADD_MEMBERSHIP);
    options.add(MulticastOptions.IP_DROP_MEMBERSHIP);
    return options;
  }

  @Override
  public Optional<Endpoint> local() throws NetException {
    try {
      return addresses.shown(channel.getLocalAddress());
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  @Override
  public Optional<Endpoint> remote() throws NetException {
    try {
      return addresses.shown(channel.getRemoteAddress());
    } catch (IOException e) {
      throw Failures.translated(e, Reason.OTHER);
    }
  }

  /** Closes the channel: it lets go of the descriptor only when no thread uses it any more. */
  @Override
  public void wake() {
    addresses.wake();
    try {
      channel.close();
    } catch (IOException e) {
      closeFailure = e;
    }
  }

  @Override
  public void close() throws NetException {
    wake();
    IOException failure = closeFailure;
    if (failure != null) {
      throw Failures.translated(failure, Reason.OTHER);
    }
  }
}
