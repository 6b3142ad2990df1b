// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;

/** A peer whose data arrives in given pieces; the piece {@code !reset} is a failure, once. */
final class ChunkSupply implements ReceiveBuffer.Supply {
  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private int left;
  private int receives;

  ChunkSupply(String... chunks) {
    for (String chunk : chunks) {
      this.chunks.add(chunk.getBytes(ISO_8859_1));
    }
  }

  static ChunkSupply randomChunks(byte[] data, Random random) {
    ChunkSupply supply = new ChunkSupply();
    for (int at = 0; at < data.length; ) {
      int length = Math.min(data.length - at, 1 + random.nextInt(1 << random.nextInt(17)));
      supply.chunks.add(Arrays.copyOfRange(data, at, at + length));
      at += length;
    }
    return supply;
  }

  @Override
  public int receive(ByteBuffer target) throws NetException {
    receives++;
    byte[] chunk = chunks.poll();
    if (chunk == null) {
      return -1;
    }
    if (new String(chunk, ISO_8859_1).equals("!reset")) {
      throw new NetException(Reason.RESET, "reset by the peer");
    }
    int length = Math.min(chunk.length, target.remaining());
    left = chunk.length - length;
    target.put(chunk, 0, length);
    if (length < chunk.length) {
      chunks.push(Arrays.copyOfRange(chunk, length, chunk.length));
    }
    return length;
  }

  /** How often it was asked for data. */
  int receives() {
    return receives;
  }

  /** What is left of a piece has arrived; the next one has not. */
  @Override
  public int available() {
    return left;
  }
}
