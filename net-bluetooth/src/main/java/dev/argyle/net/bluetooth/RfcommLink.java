// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.bluetooth.RemoteDevice;
import javax.microedition.io.StreamConnection;

/** A stream. */
final class RfcommLink implements BlueCoveLink {
  /** The emulator's buffer, and several frames of RFCOMM. */
  private static final int PIECE = 8 * 1024;

  private final StreamConnection connection;
  private final InputStream in;
  private final OutputStream out;
  private final String peer;
  private final byte[] buffer = new byte[PIECE];

  private RfcommLink(StreamConnection connection, InputStream in, OutputStream out, String peer) {
    this.connection = connection;
    this.in = in;
    this.out = out;
    this.peer = peer;
  }

  /** Takes a connection over; if that fails the connection is closed. */
  static RfcommLink of(StreamConnection connection) throws IOException {
    try {
      String peer = RemoteDevice.getRemoteDevice(connection).getBluetoothAddress();
      return new RfcommLink(
          connection, connection.openInputStream(), connection.openOutputStream(), peer);
    } catch (IOException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public Optional<byte[]> receive() throws NetException {
    int length = BlueCoveErrors.mapped(Reason.RESET, () -> in.read(buffer));
    return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
  }

  @Override
  public void send(byte[] content) throws NetException {
    BlueCoveErrors.run(Reason.RESET, () -> out.write(content));
  }

  @Override
  public int longestSend() {
    return PIECE;
  }

  @Override
  public int longestReceive() {
    return PIECE;
  }

  @Override
  public String peer() {
    return peer;
  }

  /** JSR-82 keeps a connection open as long as one of its streams is. */
  @Override
  public void close() throws NetException {
    BlueCoveErrors.run(Reason.OTHER, this::closeAll);
  }

  private void closeAll() throws IOException {
    try {
      in.close();
    } finally {
      try {
        out.close();
      } finally {
        connection.close();
      }
    }
  }
}
