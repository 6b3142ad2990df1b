// SPDX-License-Identifier: Apache-2.0
package dev.argyle.acceptance;

import dev.argyle.net.tck.Means;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A program in a terminal, with somebody who waits for what it shows and types. */
final class PseudoTerminal implements AutoCloseable {
  /** What moves the cursor or sets a colour (ECMA-48), or switches the keypad. */
  private static final Pattern CONTROL = Pattern.compile("\u001B(\\[[0-?]*[ -/]*[@-~]|[=>])");

  private static final Path PROGRAM =
      Path.of("src/test/resources/dev/argyle/acceptance/terminal.py").toAbsolutePath();

  private final Program program;
  private int seen;

  private PseudoTerminal(Program program) {
    this.program = program;
  }

  /** Starts the command in a folder that is its place for state, too. */
  static PseudoTerminal argyle(Path folder, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Packaged.COMMAND.toString()));
    command.addAll(List.of(arguments));
    return start(folder, environment, command);
  }

  /** Starts any program in a folder. */
  static PseudoTerminal start(Path folder, Map<String, String> environment, List<String> program) {
    Means.program("python3");
    List<String> command = new ArrayList<>(List.of("python3", PROGRAM.toString()));
    command.addAll(program);
    return new PseudoTerminal(
        Program.start(
            builder -> {
              builder.directory(folder.toFile());
              builder.environment().put("XDG_STATE_HOME", folder.toString());
              builder.environment().put("TERM", "xterm-256color");
              builder.environment().remove("NO_COLOR");
              builder.environment().putAll(environment);
            },
            command));
  }

  /** Waits until the screen shows this text, after what was waited for before. */
  PseudoTerminal shows(String expected) {
    program.await("show '" + expected + "'", screen -> text(screen).indexOf(expected, seen) >= 0);
    seen = text(program.out()).indexOf(expected, seen) + expected.length();
    return this;
  }

  PseudoTerminal type(String keys) {
    program.type(keys);
    return this;
  }

  /** All that the terminal got, with its controls. */
  String raw() {
    return program.out();
  }

  /** Waits for the end of the command, which is to be with this exit code. */
  void ends(int exitCode) {
    program.ends(exitCode);
  }

  private static String text(String screen) {
    return CONTROL.matcher(screen).replaceAll("");
  }

  @Override
  public void close() {
    program.close();
  }

  @Override
  public String toString() {
    return program.toString();
  }
}
