// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that transfers a file: whole, between all languages, with progress on a terminal. */
class TransferIT {
  private static final int SIZE = 3_000_000;

  @TempDir private Path folder;

  @Test
  void minSendsToKscript() throws IOException {
    transfers(
        List.of("transfer.ks", "receive", "received", "UNIX", "@transfer-it-1"),
        List.of("transfer.min", "send", "sent", "unix", "@transfer-it-1", "0"));
  }

  @Test
  void kscriptSendsToJava() throws IOException {
    transfers(
        List.of("Transfer.java", "receive", "received", "unix:@transfer-it-2"),
        List.of("transfer.ks", "send", "sent", "UNIX", "@transfer-it-2"));
  }

  @Test
  void javaSendsToMin() throws IOException {
    transfers(
        List.of("transfer.min", "receive", "received", "ipv4", "127.0.0.1", "7881"),
        List.of("Transfer.java", "send", "sent", "tcp://127.0.0.1:7881"));
  }

  /** Without a terminal no progress is shown; on one, in a line that is written again and again. */
  private void transfers(List<String> receiver, List<String> sender) throws IOException {
    Means.program("script");
    byte[] content = new byte[SIZE];
    new Random(1).nextBytes(content);
    Files.write(folder.resolve("sent"), content);
    String typed = "'" + String.join("' '", command(sender)) + "'";
    List<String> onTerminal = List.of("script", "-qec", typed, "/dev/null");
    try (Program receiving = start(command(receiver)).awaitOut("waiting");
        Program sending = start(onTerminal)) {
      String shown = sending.ends(0).out();
      assertTrue(shown.startsWith("\r0 of 3000000 bytes, 0%, "), shown);
      assertTrue(shown.matches("(?s).*\r3000000 of 3000000 bytes, 100%, \\d+ MB/s \r?\n"), shown);
      assertEquals(1, shown.lines().filter(line -> line.contains("100%")).count(), shown);
      assertEquals("waiting\n", receiving.ends(0).out(), "what is shown where no terminal is");
    }
    assertEquals(
        -1,
        Files.mismatch(folder.resolve("sent"), folder.resolve("received")),
        "the first byte that differs");
  }

  private Program start(List<String> command) {
    return Program.start(builder -> builder.directory(folder.toFile()), command);
  }

  private static List<String> command(List<String> words) {
    String file = Packaged.EXAMPLES.resolve("transfer").resolve(words.getFirst()).toString();
    return Stream.of(
            words.getFirst().endsWith(".java")
                ? Program.JAVA
                : List.of(Packaged.COMMAND.toString()),
            List.of(file),
            words.subList(1, words.size()))
        .flatMap(List::stream)
        .toList();
  }
}
