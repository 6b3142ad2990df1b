// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.lang.Outcome;
import dev.argyle.lang.Position;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running scripts: how they end, what they tell of errors, and that they keep to themselves. */
class MinScriptTest {
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  private Outcome run(String program) throws ScriptError {
    return new MinLanguage().compile(Source.of("test.min", program)).run(context(output));
  }

  private static ScriptContext context(OutputStream output) {
    return ScriptContext.ofProcess()
        .withStreams(InputStream.nullInputStream(), output, OutputStream.nullOutputStream());
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatCannotBePrintedIsAnErrorOfTheProgram() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("the disk is full");
          }
        };
    for (String program : List.of("1 puts!", "1 puts! 0 exit", "(true) (1 puts!) while")) {
      ScriptError error =
          assertThrows(
              ScriptError.class,
              () -> new MinLanguage().compile(Source.of("p", program)).run(context(full)),
              program);
      assertEquals("standard output: the disk is full", error.getMessage(), program);
    }
  }

  @Test
  void inputGoesOnBehindAFailureWithoutSayingAnythingTwice() throws ScriptError {
    InputStream input =
        new InputStream() {
          private final Iterator<String> pieces =
              List.of("first li", "ne\n", "!", "last").iterator();

          @Override
          public int read() {
            throw new AssertionError("one byte at a time");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            String piece = pieces.hasNext() ? pieces.next() : "";
            if (piece.equals("!")) {
              throw new IOException("unplugged");
            }
            byte[] content = piece.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(content, 0, target, offset, content.length);
            return content.length == 0 ? -1 : content.length;
          }
        };
    run(
        context(output).withStreams(input, output, OutputStream.nullOutputStream()),
        "gets puts! ((gets) ('message dget)) try puts! gets puts!");
    assertEquals("first line\nstandard input: unplugged\nlast\n", printed());
  }

  @Test
  void aFileThatCanHaveNoSuchNameIsAnErrorOfTheProgram() throws ScriptError {
    for (String operator : List.of("load", "require", "fread")) {
      run("((\"\\u0000\" " + operator + ") ('error dget puts!)) try");
    }
    assertEquals("OSError\n".repeat(3), printed());
  }

  @Test
  void bitsMayBeShiftedByAnyNumber() throws ScriptError {
    run("-5 -9223372036854775808 shl puts! -5 -9223372036854775808 shr puts!");
    assertEquals("-1\n0\n", printed());
  }

  @Test
  void theMarkOfAReportStandsBelowTheSymbolWhateverIsBefore() {
    ScriptError error =
        assertThrows(ScriptError.class, () -> run("\t\"r\u00e4ksm\u00f6rg\u00e5s\" 1 + puts!"));
    assertTrue(
        error
            .report()
            .endsWith("    \t\"r\u00e4ksm\u00f6rg\u00e5s\" 1 + puts!\n    \t               ^"),
        error.report());
  }

  @Test
  void datagramsAreSentToAnAddressAndAnsweredToTheirSender() throws Exception {
    Outcome outcome =
        run(
            """
            {"dgram" :type} socket {"127.0.0.1" :address 0 :port} net.bind :here
            {"dgram" :type} socket {"127.0.0.1" :address 0 :port} net.bind :there
            here "a question" there net.send-to
            there 100 net.recv-from :message
            message 'data dget puts!
            there "an answer" message net.send-to
            here 100 net.recv-from 'data dget puts!
            here close
            there close
            """);
    assertEquals(0, outcome.exitCode(), "how the program ended");
    assertEquals("a question\nan answer\n", output.toString(StandardCharsets.UTF_8));
  }

  @Test
  void optionsAreSetWithMinsValuesAndAnUnknownOneNamesThem() throws Exception {
    run(
        """
        {"dgram" :type} socket true 'SO_BROADCAST net.set-option 'SO_BROADCAST net.get-option puts!
        (({} socket 1 'SO_NONE net.set-option) ('message dget puts!)) try
        (({} socket "yes" 'SO_KEEPALIVE net.set-option) ('message dget puts!)) try
        """);
    String text = output.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("true\n"), text);
    assertTrue(text.contains("unknown option 'SO_NONE'; there are"), text);
    assertTrue(text.contains("The option SO_KEEPALIVE is true or false, not"), text);
  }

  @Test
  void theEndOfTheTextIsExitCodeZero() throws Exception {
    assertEquals(0, run("1 2 +").exitCode());
  }

  @Test
  void exitEndsTheProgramWithItsCode() throws Exception {
    assertEquals(7, run("\"before\" puts! (7 exit) -> \"behind\" puts!").exitCode());
    assertEquals("before\n", printed());
  }

  @Test
  void anErrorNamesPlaceSymbolAndCalls() {
    ScriptError error =
        assertThrows(ScriptError.class, () -> run("(\"a\" 1 +) ^inner\n(inner) ^outer\n  outer"));
    assertEquals(
        """
        (!) test.min(1,8) [+]: Incorrect values found on the stack:
        - expected: num num +
        - got:      str num +
            ("a" 1 +) ^inner
                   ^
            test.min(2,6) in inner
            test.min(3,7) in outer\
        """,
        error.report());
    assertEquals(Optional.of(new Position("test.min", 1, 8)), error.position());
  }

  @Test
  void hundredThousandNestedCallsRun() throws Exception {
    run("(:n (n 0 ==) (0) (n 1 - count 1 +) if) ^count 100000 count puts!");
    assertEquals("100000\n", printed());
  }

  @Test
  void endlessRecursionIsAnErrorThatTryCatches() throws Exception {
    run("((again) ->) ^again ((again) ('message dget puts!)) try \"alive\" puts!");
    assertTrue(printed().startsWith("Too many calls"), () -> "the message, not " + printed());
    assertTrue(printed().endsWith("alive\n"), () -> "the program goes on after " + printed());
  }

  @Test
  void linrecAndLoopsNeedNoDeepStack() throws Exception {
    run("1000000 (dup 0 ==) () (1 -) () linrec puts! 0 :i (i 1 + @i) 1000000 times i puts!");
    assertEquals("0\n1000000\n", printed());
  }

  @Test
  void interruptEndsALoop() throws Exception {
    assertInterruptEnds("\"started\" puts! 0 sleep (true) () while");
  }

  @Test
  void interruptIsNoErrorThatTryCatches() throws Exception {
    assertInterruptEnds("\"started\" puts! 0 sleep (true) ((((true) () while) (pop)) try) while");
  }

  @Test
  void interruptEndsASleep() throws Exception {
    assertInterruptEnds("\"started\" puts! 600000 sleep");
  }

  @Test
  void interruptEndsTheWaitForAConnection() throws Exception {
    assertInterruptEnds(
        "{} socket {\"127.0.0.1\" :address 0 :port} listen :s \"started\" puts! s {} socket"
            + " accept");
  }

  /** Interrupts the program when it has printed something, and expects it to end. */
  private static void assertInterruptEnds(String program) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    OutputStream signal =
        new OutputStream() {
          @Override
          public void write(int b) {
            started.countDown();
          }
        };
    CompletableFuture<ScriptError> ended = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                new MinLanguage().compile(Source.of("test.min", program)).run(context(signal));
              } catch (ScriptError e) {
                ended.complete(e);
              }
            });
    assertTrue(started.await(30, TimeUnit.SECONDS), "the program starts");
    thread.interrupt();
    ScriptError error = ended.get(30, TimeUnit.SECONDS);
    assertTrue(error.interrupted(), () -> "the error says that it is an interrupt: " + error);
  }

  @Test
  void twoScriptsInOneJvmDoNotSeeEachOther() throws Exception {
    run("42 :answer 'hex base \"changed\" 'HOME put-env dev");
    output.reset();
    run("\"answer\" defined-symbol? puts! 10 puts! $HOME \"changed\" == puts! dev? puts!");
    assertEquals("false\n10\nfalse\nfalse\n", printed());
  }

  @Test
  void aModuleThatHoldsItselfIsWrittenAndCompared() throws Exception {
    run("global string length 0 > puts! global to-json length 0 > puts! global global == puts!");
    run("{} :saved (2 :two scope @saved) -> saved puts!");
    assertEquals("true\ntrue\ntrue\n{(2) :two ;module}\n", printed());
  }

  @Test
  void aVariableTurnsTheChecksOfDevelopmentModeOn() throws Exception {
    ScriptContext checked =
        context(output).withVariables(Map.of(MinLanguage.DEVELOPMENT, Boolean.TRUE));
    new MinLanguage().compile(Source.of("test.min", "dev? puts!")).run(checked);
    assertEquals("true\n", printed());
  }

  @Test
  void aVariableOfTheContextIsANameForTheProgram() throws Exception {
    ScriptContext given =
        context(output).withVariables(Map.of("limit", 3L, "names", List.of("a", "b")));
    new MinLanguage().compile(Source.of("test.min", "limit puts! names puts!")).run(given);
    assertEquals("3\n(\"a\" \"b\")\n", printed());
  }

  @Test
  void stringsCarryEveryByteUnchanged() throws Exception {
    run("(0 255) range (chr) map \"\" join print!");
    byte[] bytes = output.toByteArray();
    assertEquals(256, bytes.length, "a byte for each number");
    for (int i = 0; i < bytes.length; i++) {
      assertEquals((byte) i, bytes[i], "the byte at its place");
    }
  }

  @Test
  void savedNamesLastFromRunToRun(@TempDir Path home) throws Exception {
    ScriptContext atHome = context(output).withEnvironment(Map.of("HOME", home.toString()));
    run(atHome, "(1 \"a\" {2 :b}) :kept 'kept save-symbol");
    run(atHome, "saved-symbols puts! 'kept load-symbol kept puts! 'kept remove-symbol");
    run(atHome, "saved-symbols puts! (('kept load-symbol) ('message dget puts!)) try");
    assertEquals("(\"kept\")\n(1 \"a\" {2 :b})\n()\nSymbol 'kept' not found.\n", printed());
  }

  @Test
  void theStartFileOfTheUserRunsFirst(@TempDir Path home) throws Exception {
    Files.writeString(home.resolve(".minrc"), "(2 *) ^twice");
    run(context(output).withEnvironment(Map.of("HOME", home.toString())), "21 twice puts!");
    assertEquals("42\n", printed());
  }

  private static void run(ScriptContext context, String program) throws ScriptError {
    new MinLanguage().compile(Source.of("test.min", program)).run(context);
  }
}
