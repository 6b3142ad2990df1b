// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A socket's receiving side as a stream. Each read is one receive: buffer it to read bytes. */
final class SocketInputStream extends InputStream {
  private final NetSocket socket;

  SocketInputStream(NetSocket socket) {
    this.socket = socket;
  }

  @Override
  public int read() throws NetException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws NetException {
    Objects.checkFromIndexSize(offset, length, target.length);
    int received = 0; // as of an empty message, which a stream of bytes has no word for
    while (length > 0 && received == 0) {
      received = socket.receive(ByteBuffer.wrap(target, offset, length));
    }
    return received;
  }

  @Override
  public int available() throws NetException {
    return socket.available();
  }

  @Override
  public void close() throws NetException {
    socket.close();
  }
}
