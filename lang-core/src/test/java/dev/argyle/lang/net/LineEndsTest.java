// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineEndsTest {
  /** Those that end lines are rare; the others differ from them by one, or by one bit. */
  private static final byte[] OTHERS = {0x09, 0x0B, 0x0C, 0x0E, 0x00, 0x01, 0x2A, 0x7F, -0x76, -1};

  @Test
  void theFirstLineEndOfARangeIsFound() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] =
            random.nextInt(12) == 0 ? (byte) "\r\n".charAt(random.nextInt(2)) : other(random);
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      String what = seed + ": " + Arrays.toString(bytes) + " from " + from + " to " + to;
      assertEquals(first(bytes, from, to, false), LineEnds.find(bytes, from, to, LineEnd.LF), what);
      assertEquals(
          first(bytes, from, to, true), LineEnds.find(bytes, from, to, LineEnd.LF_OR_CR), what);
    }
  }

  private static byte other(Random random) {
    return OTHERS[random.nextInt(OTHERS.length)];
  }

  private static int first(byte[] bytes, int from, int to, boolean carriageReturn) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || (carriageReturn && bytes[i] == '\r')) {
        return i;
      }
    }
    return -1;
  }
}
