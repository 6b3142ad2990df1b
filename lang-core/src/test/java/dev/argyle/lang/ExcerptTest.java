// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void aLineIsShownWholeWithItsMark() {
    assertEquals("  a\tbc\n   \t^~", Excerpt.of("  ", "a\tbc", 2, 2));
    assertEquals("\n^", Excerpt.of("", "", 0, 1));
    assertEquals("ab\n  ^", Excerpt.of("", "ab", 2, 1));
  }

  @Test
  void ofALongLineTheNeighbourhoodOfTheMarkIsShown() {
    String line = "x".repeat(1000) + "HERE" + "y".repeat(1000);
    for (int offset : new int[] {0, 100, 1000, 1990, line.length()}) {
      String[] shown = Excerpt.of("", line, offset, 4).split("\n");
      assertTrue(shown[0].length() <= 246, () -> "a short line was expected, not " + shown[0]);
      int mark = shown[1].indexOf('^');
      assertTrue(mark <= shown[0].length(), () -> "the mark was expected below: " + shown[0]);
    }
    String[] middle = Excerpt.of("", line, 1000, 4).split("\n");
    assertEquals("HERE", middle[0].substring(middle[1].indexOf('^')).substring(0, 4));
    assertTrue(middle[0].startsWith("...x") && middle[0].endsWith("y..."), middle[0]);
    assertTrue(middle[1].endsWith(" ^~~~"), middle[1]);
  }
}
