// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What tests need of the system beyond Java, by name: a program, a privilege, hosts. A test that
 * lacks its means is reported as not run, with the reason, and JUnit counts it as skipped; where
 * the environment variable {@code ARGYLE_PROMISED} promises the means, it fails. The variable names
 * them, separated by commas; {@code all} promises everything. May be used from any thread.
 */
public final class Means {
  private static final String VARIABLE = "ARGYLE_PROMISED";

  private Means() {}

  /** Needs a program on the path; its name is the name of the means. */
  public static void program(String name) {
    boolean isThere =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    if (!isThere) {
      missing(name + " is not on the path", name);
    }
  }

  /** Needs to be root; named {@code root}. */
  public static void root() {
    if (!"root".equals(System.getProperty("user.name"))) {
      missing("these tests were not started by root", "root");
    }
  }

  /** Whether means are promised; for what is there, but costs too much to run unless asked for. */
  public static boolean isPromised(String name) {
    return isPromised(System.getenv().getOrDefault(VARIABLE, ""), List.of(name));
  }

  /**
   * Ends a test that lacks its means. Does not return.
   *
   * @param why what is missing, and what to do about it
   * @param name the name of the means
   * @param wider names of larger means to which these belong
   * @throws AssertionError if one of the names is promised
   * @throws org.opentest4j.TestAbortedException if none is
   */
  public static void missing(String why, String name, String... wider) {
    List<String> names = Stream.concat(Stream.of(name), Stream.of(wider)).toList();
    missing(System.getenv().getOrDefault(VARIABLE, ""), why, names);
  }

  static void missing(String promised, String why, List<String> names) {
    if (isPromised(promised, names)) {
      Assertions.fail("%s promises %s, but %s".formatted(VARIABLE, names.getFirst(), why));
    }
    String line = "not run without %s: %s".formatted(names.getFirst(), why);
    System.out.println(line);
    Assumptions.abort(line);
  }

  private static boolean isPromised(String promised, List<String> names) {
    return Stream.of(promised.split(","))
        .map(String::strip)
        .anyMatch(each -> each.equals("all") || names.contains(each));
  }
}
