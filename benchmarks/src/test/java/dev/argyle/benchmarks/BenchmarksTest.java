// SPDX-License-Identifier: Apache-2.0
package dev.argyle.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The benchmarks do what they claim to measure. */
final class BenchmarksTest {
  @Test
  void aRoundTripBringsAllBytesBack() throws IOException {
    for (String family : new String[] {"tcp", "unix"}) {
      SocketBenchmark sockets = new SocketBenchmark();
      sockets.family = family;
      sockets.connect();
      try {
        assertEquals(32, sockets.roundTrip(), "bytes that came back over " + family);
        assertTrue(sockets.option() > 0, "the size of the buffer over " + family);
      } finally {
        sockets.close();
      }
    }
  }

  @Test
  void linesComeWholeAndWithoutTheirEnds() throws IOException {
    LineBenchmark lines = new LineBenchmark();
    lines.connect();
    try {
      assertEquals(39 * 100, lines.receiveLine(), "characters of the lines");
      assertEquals(40 * 100, lines.receiveBytes(), "bytes of the lines with their ends");
    } finally {
      lines.close();
    }
  }
}
