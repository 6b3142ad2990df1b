// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The message digest MD4 (RFC 1320), broken for long, which Java does not offer. */
final class Md4 {
  private static final int BLOCK_LENGTH = 64;
  private static final int LENGTH_LENGTH = 8;

  /** For each round the constant that it adds, and its four rotations. */
  private static final int[] ADDED = {0, 0x5a827999, 0x6ed9eba1};

  private static final int[][] ROTATIONS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};

  /** For each round the order in which it takes the words of a block. */
  private static final int[][] ORDER = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
    {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
  };

  private Md4() {}

  static byte[] digest(byte[] message) {
    int blocks = (message.length + LENGTH_LENGTH) / BLOCK_LENGTH + 1;
    ByteBuffer padded =
        ByteBuffer.allocate(blocks * BLOCK_LENGTH).order(ByteOrder.LITTLE_ENDIAN).put(message);
    padded.put((byte) 0x80);
    padded.putLong(padded.capacity() - LENGTH_LENGTH, message.length * 8L);
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (int block = 0; block < blocks; block++) {
      add(state, padded, block * BLOCK_LENGTH);
    }
    ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  private static void add(int[] state, ByteBuffer message, int start) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int round = 0; round < 3; round++) {
      for (int step = 0; step < 16; step++) {
        int word = message.getInt(start + 4 * ORDER[round][step]);
        int sum = a + mixed(round, b, c, d) + word + ADDED[round];
        int next = Integer.rotateLeft(sum, ROTATIONS[round][step % 4]);
        a = d;
        d = c;
        c = b;
        b = next;
      }
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int mixed(int round, int x, int y, int z) {
    return switch (round) {
      case 0 -> x & y | ~x & z;
      case 1 -> x & y | x & z | y & z;
      default -> x ^ y ^ z;
    };
  }
}
