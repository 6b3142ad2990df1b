// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.argyle.net.tck.Means;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recorded answers of min 0.44, a test a case.
 *
 * <p>A case is {@code area/name.min} with what it prints, {@code .out}, and where they are needed:
 * {@code .args} and {@code .opts}, one a line; {@code .stdin}; {@code .env}; {@code .exit}; {@code
 * .errmatch}, which standard error must contain; {@code .files}, for the working folder; {@code
 * .peer}, a python3 program at the other end; {@code .net6} if it needs IPv6; {@code .differs}, the
 * reason why {@code .out} is not what the reference prints.
 */
class MinConformanceTest {
  private static final int MOST_DIFFERENCES = 10;

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> answersOfTheReference() throws IOException {
    return ConformanceCase.all().stream()
        .map(each -> dynamicTest(each.name(), each.program().toUri(), () -> run(each)));
  }

  private void run(ConformanceCase each) throws Exception {
    if (each.needsIpv6() && !hasIpv6()) {
      Means.missing("this machine has no IPv6 address on its loopback", "inet6");
    }
    Path top = folder.resolve(each.name().replace('/', '-'));
    ScriptRun.Result result = each.run(Files.createDirectory(top));
    String told = "standard error was:\n" + result.error();
    assertEquals(each.exitCode(), result.exitCode(), () -> "the exit code; " + told);
    assertEquals(each.output(), result.output(), () -> "what the program prints; " + told);
    each.errorPattern()
        .ifPresent(pattern ->
            assertTrue(
                pattern.matcher(result.error()).find(),
                () -> "standard error should match " + pattern + "; " + told));
    assertEquals("", result.peerComplaint(), "what the peer found wrong");
  }

  @Test
  void fewCasesDifferFromTheReference() throws IOException {
    List<String> differing =
        ConformanceCase.all().stream()
            .filter(ConformanceCase::differs)
            .map(ConformanceCase::name)
            .toList();
    assertTrue(
        differing.size() <= MOST_DIFFERENCES,
        () -> "at most " + MOST_DIFFERENCES + " cases may differ, these do: " + differing);
  }

  private static boolean hasIpv6() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
  }
}
