// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code argyle new-transport NAME}: a Maven project for a family of one's own. It is the example
 * {@code net-memory} under another name, so that its conformance test runs from the first minute.
 */
final class NewTransport implements Subcommand {
  private static final String TEMPLATE = "memory";

  /** What the package cannot be called: the words that Java keeps for itself (JLS 3.9). */
  private static final Set<String> RESERVED =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized this"
                  + " throw throws transient true try void volatile while")
              .split(" "));

  /** Where the example looks for Argyle, whose Maven repository has what it is built with. */
  private static final String HOME_OF_TEMPLATE = "${project.basedir}/../..";

  @Override
  public String name() {
    return "new-transport";
  }

  @Override
  public String synopsis() {
    return "NAME";
  }

  @Override
  public String summary() {
    return "make a Maven project for a socket family of your own";
  }

  @Override
  public String details() {
    return """
    Makes the folder net-NAME with a family that connects the threads of one process, and with
    the test of its conformance. Replace its handle by your own; docs/writing-a-transport.md
    leads the way.
    """;
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    if (arguments.size() != 1 || !arguments.getFirst().matches("[a-z][a-z0-9]*")) {
      throw new WrongUse(
          "new-transport needs a name of lower-case letters and digits, such as vsock");
    }
    String name = arguments.getFirst();
    if (RESERVED.contains(name)) {
      throw new WrongUse(
          "'%s' is a word of Java's own; take another, such as my%1$s".formatted(name));
    }
    Path target = console.workingFolder().resolve("net-" + name);
    if (Files.exists(target)) {
      throw new WrongUse("there is already a '" + target + "'");
    }
    try {
      copy(home(), target, name);
    } catch (IOException e) {
      console.err().println("argyle: cannot make " + target + ": " + e.getMessage());
      return ExitCode.SCRIPT_ERROR;
    }
    console.out().println("made net-" + name + "; next: cd net-" + name + " && mvn test");
    return ExitCode.DONE;
  }

  /** The launcher says where Argyle is. */
  private static Path home() throws WrongUse {
    String home = System.getProperty("argyle.home", "");
    if (home.isEmpty() || !Files.isDirectory(template(Path.of(home)))) {
      throw new WrongUse("the example net-" + TEMPLATE + " is not beside this command");
    }
    return Path.of(home).toAbsolutePath().normalize();
  }

  private static Path template(Path home) {
    return home.resolve("examples", "net-" + TEMPLATE);
  }

  private static void copy(Path home, Path target, String name) throws IOException {
    Path template = template(home);
    List<Path> files;
    try (Stream<Path> found = Files.walk(template)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      Path copy = target.resolve(renamed(template.relativize(file).toString(), name));
      Files.createDirectories(copy.getParent());
      String content = renamed(Files.readString(file), name);
      Files.writeString(copy, content.replace(HOME_OF_TEMPLATE, home.toString()));
    }
  }

  private static String renamed(String text, String name) {
    String capitalized = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return text.replace(TEMPLATE, name)
        .replace("Memory", capitalized)
        .replace("MEMORY", name.toUpperCase(Locale.ROOT));
  }
}
