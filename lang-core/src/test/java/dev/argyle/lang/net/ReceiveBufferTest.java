// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReceiveBufferTest {
  @Test
  void linesEndWithLineFeedOrBoth() throws NetException {
    ReceiveBuffer buffer = supplied("a\nb\r\n\n\r\nlast");
    assertEquals(List.of("a", "b", "", "", "last"), lines(buffer, LineEnd.LF));
  }

  @Test
  void aCarriageReturnInsideALineStays() throws NetException {
    assertEquals(List.of("a\rb", "\rc"), lines(supplied("a\rb\n\rc"), LineEnd.LF));
  }

  @Test
  void aCarriageReturnAloneEndsALineWhereTheLanguageSaysSo() throws NetException {
    ReceiveBuffer buffer = supplied("a\rb\r\nc\n\rd");
    assertEquals(List.of("a", "b", "c", "", "d"), lines(buffer, LineEnd.LF_OR_CR));
  }

  @Test
  void aLineThatEndsInACarriageReturnIsDeliveredBeforeMoreArrives() throws NetException {
    ReceiveBuffer buffer = supplied("a\r", "\nb\n");
    assertEquals("a", text(buffer.takeLine(LineEnd.LF_OR_CR).orElseThrow().content()));
    assertEquals("b", text(buffer.takeLine(LineEnd.LF_OR_CR).orElseThrow().content()));
  }

  @Test
  void theLineFeedOfASplitLineEndIsNotTakenAsData() throws NetException {
    ReceiveBuffer buffer = supplied("a\r", "\nbc");
    assertTrue(buffer.takeLine(LineEnd.LF_OR_CR).orElseThrow().terminated());
    assertEquals("bc", text(buffer.take(2)));
  }

  @Test
  void anExactCountWaitsForAllOfIt() throws NetException {
    ReceiveBuffer buffer = supplied("ab", "cd", "e");
    assertEquals("abc", text(buffer.take(3)));
    assertEquals("de", text(buffer.take(3)), "fewer at the end");
    assertEquals("", text(buffer.take(3)));
  }

  @Test
  void whatWasReceivedBeforeAFailureStays() throws NetException {
    ReceiveBuffer buffer = new ReceiveBuffer(new ChunkSupply("abc", "!reset", "de"));
    NetException failure = assertThrows(NetException.class, () -> buffer.take(5));
    assertEquals(Reason.RESET, failure.reason());
    assertEquals("abcde", text(buffer.take(5)));
  }

  @Test
  void whatALargeReceiveHadBeforeAFailureStays() throws NetException {
    ReceiveBuffer buffer = new ReceiveBuffer(new ChunkSupply("abc", "!reset", "de"));
    assertThrows(NetException.class, () -> buffer.take(1_000_000));
    assertEquals("abcde", text(buffer.take(1_000_000)));
  }

  @Test
  void whatABulkReceiveHadBeforeAFailureStays() throws NetException {
    String sent = "0123456789".repeat(10_000);
    ReceiveBuffer buffer = new ReceiveBuffer(new ChunkSupply(sent, "!reset", "the rest"));
    StringBuilder got = new StringBuilder(text(buffer.take(30_000)));
    got.append(text(buffer.take(30_000))).append(text(buffer.take(30_000)));
    assertThrows(NetException.class, () -> buffer.take(30_000));
    assertEquals(sent + "the rest", got + text(buffer.take(30_000)));
  }

  @Test
  void whatHasArrivedIsTakenAtOnceUpToWhatIsAskedFor() throws NetException {
    String sent = "0123456789".repeat(2_000);
    assertEquals(sent, text(supplied(sent, "rest").takeSome(65_536)), "the first receive");
    ChunkSupply supply = new ChunkSupply("a", sent, "rest");
    ReceiveBuffer buffer = new ReceiveBuffer(supply);
    assertEquals("", text(buffer.takeSome(0)));
    assertEquals(0, supply.receives(), "0 bytes need no wait");
    assertEquals("a", text(buffer.takeSome(1_000)));
    assertEquals(sent.substring(0, 4_096), text(buffer.takeSome(4_096)));
    assertEquals(sent.substring(4_096), text(buffer.takeSome(65_536)));
    assertEquals("rest", text(buffer.takeSome(65_536)));
  }

  @Test
  void whatWasCollectedBeforeAFailureStays() throws NetException {
    String sent = "0123456789".repeat(300_000);
    for (int first : List.of(1, 10, 100_000)) {
      ReceiveBuffer buffer =
          new ReceiveBuffer(new ChunkSupply("line\n", sent, "!reset", "more", "!reset", "end"));
      String got = text(buffer.takeLine(LineEnd.LF).orElseThrow().content());
      assertThrows(NetException.class, buffer::takeAll);
      assertThrows(NetException.class, buffer::takeAll);
      got += text(buffer.takeSome(first));
      assertEquals("line" + sent + "moreend", got + text(buffer.takeAll()));
    }
  }

  @Test
  void aLineThatIsTooLongFailsAndStays() throws NetException {
    String sent = "0123456789".repeat(200);
    ReceiveBuffer buffer = new ReceiveBuffer(new ChunkSupply(sent, "\nrest"), 1500);
    for (int i = 0; i < 2; i++) {
      NetException failure =
          assertThrows(NetException.class, () -> buffer.takeLine(LineEnd.LF), "a line of 2000");
      assertEquals(Reason.TOO_LONG, failure.reason());
    }
    assertThrows(NetException.class, buffer::takeAll, "all of 2005");
    String first = text(buffer.take(1000));
    Optional<ReceiveBuffer.Line> rest = buffer.takeLine(LineEnd.LF);
    assertEquals(sent, first + text(rest.orElseThrow().content()));
    assertEquals("rest", text(buffer.takeAll()));
  }

  @Test
  void theBufferGrowsWithTheTrafficAlsoOfLines() throws NetException {
    ChunkSupply supply = new ChunkSupply(("x".repeat(999) + "\n").repeat(2_000));
    ReceiveBuffer buffer = new ReceiveBuffer(supply);
    for (int i = 0; i < 2_000; i++) {
      assertEquals(999, buffer.takeLine(LineEnd.LF).orElseThrow().content().length);
    }
    assertTrue(supply.receives() < 60, () -> supply.receives() + " receives for 2 MB of lines");
  }

  @Test
  void everyWayOfCuttingGivesBackEveryByte() throws NetException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      byte[] sent = new byte[random.nextInt(300_000)];
      random.nextBytes(sent);
      ReceiveBuffer buffer = new ReceiveBuffer(ChunkSupply.randomChunks(sent, random));
      java.io.ByteArrayOutputStream got = new java.io.ByteArrayOutputStream();
      while (!buffer.isAtEnd()) {
        switch (random.nextInt(5)) {
          case 0 -> got.writeBytes(buffer.take(1 + random.nextInt(200_000)));
          case 1 -> got.writeBytes(buffer.takeSome(1 + random.nextInt(100_000)));
          case 2 -> got.writeBytes(buffer.take(1 + random.nextInt(10)));
          case 3 -> got.writeBytes(random.nextInt(20) == 0 ? buffer.takeAll() : new byte[0]);
          default -> got.writeBytes(buffer.take(buffer.available()));
        }
      }
      assertArrayEquals(sent, got.toByteArray(), "seed " + seed);
    }
  }

  @Test
  void linesAreTheSameHoweverTheyArrive() throws NetException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(2000); i > 0; i--) {
        text.append("ab\r\n".charAt(random.nextInt(4)));
      }
      for (LineEnd lineEnd : LineEnd.values()) {
        byte[] sent = text.toString().getBytes(ISO_8859_1);
        ReceiveBuffer chunked = new ReceiveBuffer(ChunkSupply.randomChunks(sent, random));
        ReceiveBuffer whole = supplied(text.toString());
        assertEquals(lines(whole, lineEnd), lines(chunked, lineEnd), "seed " + seed);
      }
    }
  }

  private static ReceiveBuffer supplied(String... chunks) {
    return new ReceiveBuffer(new ChunkSupply(chunks));
  }

  private static List<String> lines(ReceiveBuffer buffer, LineEnd lineEnd) throws NetException {
    List<String> lines = new ArrayList<>();
    Optional<ReceiveBuffer.Line> line = buffer.takeLine(lineEnd);
    while (line.isPresent()) {
      lines.add(text(line.get().content()));
      line = buffer.takeLine(lineEnd);
    }
    return lines;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
