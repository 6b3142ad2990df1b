// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A socket's sending side as a stream. Each write is one send. */
final class SocketOutputStream extends OutputStream {
  private final NetSocket socket;

  SocketOutputStream(NetSocket socket) {
    this.socket = socket;
  }

  @Override
  public void write(int value) throws NetException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws NetException {
    socket.send(ByteBuffer.wrap(source, offset, length));
  }

  @Override
  public void close() throws NetException {
    socket.close();
  }
}
