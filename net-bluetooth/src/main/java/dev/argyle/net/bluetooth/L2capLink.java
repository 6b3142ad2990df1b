// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.bluetooth.L2CAPConnection;
import javax.bluetooth.RemoteDevice;

/** Packets. */
final class L2capLink implements BlueCoveLink {
  private final L2CAPConnection connection;
  private final String peer;
  private final int longestSend;
  private final byte[] buffer;

  private L2capLink(L2CAPConnection connection, String peer, int longestSend, int longestReceive) {
    this.connection = connection;
    this.peer = peer;
    this.longestSend = longestSend;
    this.buffer = new byte[longestReceive];
  }

  /** Takes a connection over; if that fails the connection is closed. */
  static L2capLink of(L2CAPConnection connection) throws IOException {
    try {
      String peer = RemoteDevice.getRemoteDevice(connection).getBluetoothAddress();
      return new L2capLink(
          connection, peer, connection.getTransmitMTU(), connection.getReceiveMTU());
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Optional<byte[]> receive() throws NetException {
    return BlueCoveErrors.mapped(Reason.RESET, this::receivePacket);
  }

  private Optional<byte[]> receivePacket() throws IOException {
    try {
      int length = connection.receive(buffer);
      return Optional.of(Arrays.copyOf(buffer, length));
    } catch (EOFException closedByPeer) {
      return Optional.empty();
    }
  }

  /** BlueCove cuts a longer packet silently: the caller checks. */
  @Override
  public void send(byte[] content) throws NetException {
    BlueCoveErrors.run(Reason.RESET, () -> connection.send(content));
  }

  @Override
  public int longestSend() {
    return longestSend;
  }

  @Override
  public int longestReceive() {
    return buffer.length;
  }

  @Override
  public String peer() {
    return peer;
  }

  @Override
  public void close() throws NetException {
    BlueCoveErrors.run(Reason.OTHER, connection::close);
  }
}
