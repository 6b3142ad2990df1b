// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code argyle repl} in a terminal, used as a person uses it. */
class ReplIT {
  private static final String ENTER = "\r";

  /** As a terminal in application mode sends it. */
  private static final String UP = "\u001BOA";

  private static final String TAB = "\t";
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";

  @TempDir private Path folder;

  private PseudoTerminal repl(String language) {
    return PseudoTerminal.argyle(folder, Map.of(), "repl", language).shows(language + "> ");
  }

  @Test
  void aPersonWritesMinPieceByPiece() throws IOException {
    Files.writeString(folder.resolve("a-file.txt"), "");
    try (PseudoTerminal min = repl("min")) {
      min.type("1 2" + ENTER).shows("(1 2)").shows("min> ");
      min.type("(dup" + ENTER).shows("...> ").type("*) ^square" + ENTER).shows("(1 2)");
      min.shows("min> ").type("square" + ENTER).shows("(1 4)").shows("min> ");
      min.type("pop oops" + ENTER).shows("Undefined symbol 'oops'").shows("(1)").shows("min> ");
      min.type("2 +" + ENTER).shows("(3)").shows("min> ");
      min.type(UP + UP + UP + ENTER).shows("(9)").shows("min> ");
      min.type("squ" + TAB).shows("square").type(ENTER).shows("(81)").shows("min> ");
      min.type("net.recv-l" + TAB).shows("recv-line").type(CTRL_C).shows("min> ");
      min.type("\"a-f" + TAB).shows("ile.txt").type("\"" + ENTER).shows("(81 \"a-file.txt\")");
      min.shows("min> ").type("?dup" + ENTER).shows("Doubles the top value.").shows("min> ");
      min.type("\"who\" puts! gets" + ENTER).shows("who\r\n").type("me" + ENTER);
      min.shows("\"me\")").shows("min> ").type(CTRL_D).ends(0);
    }
  }

  @Test
  void aPersonWritesKscriptPieceByPiece() throws IOException {
    Files.writeString(folder.resolve("a-file.txt"), "");
    try (PseudoTerminal kscript = repl("kscript")) {
      kscript.type("x = 6" + ENTER).shows("kscript> ");
      kscript.type("'a' * x" + ENTER).shows("\n'aaaaaa'").shows("kscript> ");
      kscript.type("func square(n) {" + ENTER).shows("...> ").type("ret n * n" + ENTER);
      kscript.shows("...> ").type("}" + ENTER).shows("kscript> ");
      kscript.type("square(x) + zz" + ENTER).shows("NameError: Unknown name: 'zz'");
      kscript.shows("kscript> ").type("squ" + TAB + "(x)" + ENTER).shows("\n36").shows("kscript> ");
      kscript.type("import net" + ENTER).shows("kscript> ");
      kscript.type(UP + UP + ENTER).shows("\n36").shows("kscript> ");
      kscript.type("s = net.Soc" + TAB + "()" + ENTER).shows("kscript> ");
      kscript.type("s.sett" + TAB).shows("settimeout").type(CTRL_C).shows("kscript> ");
      kscript.type("'a-f" + TAB + "'" + ENTER).shows("\n'a-file.txt'").shows("kscript> ");
      kscript.type("?net.SocketIO.bind" + ENTER).shows("Gives the socket an address");
      kscript.shows("kscript> ").type("?square" + ENTER).shows("square(n)").shows("kscript> ");
      kscript.type("input('who')" + ENTER).shows("\nwho").type("me" + ENTER).shows("'me'");
      kscript.shows("kscript> ").type(CTRL_D).ends(0);
    }
  }

  @Test
  void ctrlCStopsWhatMinIsDoingAndNothingElse() {
    try (PseudoTerminal min = repl("min")) {
      min.type("7 \"looping\" puts! (true) (id) while" + ENTER).shows("looping\r\n");
      min.type(CTRL_C).shows("interrupted").shows("(7)").shows("min> ");
      min.type("{} socket {0 :port} listen :s" + ENTER).shows("min> ");
      min.type("\"waiting\" puts! s {} socket accept" + ENTER).shows("waiting\r\n");
      min.type(CTRL_C).shows("interrupted").shows("min> ");
      min.type("clear-stack \"asking\" puts! gets" + ENTER).shows("asking\r\n");
      min.type(CTRL_C).shows("interrupted").shows("min> ");
      min.type("5 (not finished" + ENTER).shows("...> ").type(CTRL_C).shows("()").shows("min> ");
      min.type("3 exit" + ENTER).ends(3);
    }
  }

  @Test
  void ctrlCStopsWhatKscriptIsDoingAndNothingElse() {
    try (PseudoTerminal kscript = repl("kscript")) {
      kscript.type("x = 7; print('looping'); while true { }" + ENTER).shows("looping\r\n");
      kscript.type(CTRL_C).shows("interrupted").shows("kscript> ");
      kscript.type("import net" + ENTER).shows("kscript> ");
      kscript.type("s = net.SocketIO(); s.bind(('localhost', 0)); s.listen()" + ENTER);
      kscript.shows("kscript> ").type("print('waiting'); s.accept()" + ENTER).shows("waiting\r\n");
      kscript.type(CTRL_C).shows("interrupted").shows("kscript> ");
      kscript.type("print('asking'); input()" + ENTER).shows("asking\r\n");
      kscript.type(CTRL_C).shows("interrupted").shows("kscript> ");
      kscript.type("x" + ENTER).shows("\n7").shows("kscript> ").type("exit(3)" + ENTER).ends(3);
    }
  }

  @Test
  void whatWasTypedIsThereTheNextTimeForItsOwnerAlone() throws IOException {
    try (PseudoTerminal min = repl("min")) {
      min.type("40 2 +" + ENTER).shows("(42)").shows("min> ").type(CTRL_D).ends(0);
    }
    Path history = folder.resolve("argyle/history-min");
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
    try (PseudoTerminal min = repl("min")) {
      min.type(UP + ENTER).shows("(42)").shows("min> ").type(CTRL_D).ends(0);
    }
  }

  @Test
  void namesAreColouredUnlessThePersonOrTheTerminalWantsNone() {
    String colour = "\u001B[3";
    try (PseudoTerminal min = repl("min")) {
      min.type("1 dup" + ENTER).shows("(1 1)").type(CTRL_D).ends(0);
      assertTrue(min.raw().contains(colour), () -> "colours were expected; " + min);
    }
    Map<String, String> without = Map.of("NO_COLOR", "1");
    try (PseudoTerminal min = PseudoTerminal.argyle(folder, without, "repl")) {
      min.shows("min> ").type("1 dup" + ENTER).shows("(1 1)").shows("min> ").type("du" + TAB);
      min.shows("dup").type(CTRL_C).shows("min> ").type(CTRL_D).ends(0);
      assertFalse(min.raw().contains(colour), () -> "no colours were expected; " + min);
    }
    try (PseudoTerminal min = PseudoTerminal.argyle(folder, Map.of("TERM", "dumb"), "repl")) {
      min.shows("min> ").type("\"on\" puts! (true) (id) while" + ENTER).shows("on\r\n");
      min.type(CTRL_C).shows("interrupted").shows("min> ").type(CTRL_D).ends(0);
      assertFalse(min.raw().contains("\u001B"), () -> "no controls were expected; " + min);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no-such-terminal"})
  void aTerminalThatNothingIsKnownOfIsUsedAsAPlainOne(String type) {
    try (PseudoTerminal min = PseudoTerminal.argyle(folder, Map.of("TERM", type), "repl")) {
      if (!type.isEmpty()) {
        min.shows("the terminal 'no-such-terminal' is not known here, set TERM");
      }
      min.shows("min> ").type("1 1 +" + ENTER).shows("(2)").shows("min> ").type(CTRL_D).ends(0);
      assertFalse(min.raw().contains("Exception"), min::toString);
    }
  }

  @Test
  void argyleAloneAtATerminalTalksMin() {
    try (PseudoTerminal min = PseudoTerminal.argyle(folder, Map.of())) {
      min.shows("min> ").type("1 1 +" + ENTER).shows("(2)").shows("min> ").type(CTRL_D).ends(0);
    }
  }

  @Test
  void theReadmeShowsWhatItShows() throws IOException {
    List<String> transcript =
        Files.readAllLines(Path.of("../README.md")).stream()
            .dropWhile(line -> !line.equals("    $ argyle"))
            .takeWhile(line -> line.startsWith("    "))
            .skip(1)
            .map(String::strip)
            .toList();
    assertFalse(transcript.isEmpty(), "README.md was expected to show a session");
    try (PseudoTerminal min = PseudoTerminal.argyle(folder, Map.of())) {
      for (String line : transcript) {
        if (line.startsWith("min> ")) {
          min.shows("min> ").type(line.substring("min> ".length()) + ENTER);
        } else {
          min.shows(line + "\r");
        }
      }
      min.shows("min> ").type(CTRL_D).ends(0);
    }
  }

  @Test
  void withoutATerminalItReadsLinesAndShowsNothingElse() {
    try (Program min = Program.argyle("repl", "min")) {
      min.input("1 2\n(dup\n*) ^square oops\nsquare gets\nsome text\n");
      assertEquals("(1 2)\n(1 2)\n(1 4 \"some text\")\n", min.ends(0).out());
      assertTrue(min.err().contains("Undefined symbol 'oops'"), min::toString);
    }
    try (Program kscript = Program.argyle("repl", "kscript")) {
      kscript.input("x = 20\nfunc f(n) {\nret n + 1\n}\n(f(x), 'a')\n");
      assertEquals("(21, 'a')\n", kscript.ends(0).out());
    }
  }
}
