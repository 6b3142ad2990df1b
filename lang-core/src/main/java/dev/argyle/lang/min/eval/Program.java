// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.Source;
import dev.argyle.lang.min.syntax.Item;
import dev.argyle.lang.min.syntax.Parser;
import dev.argyle.lang.min.syntax.SyntaxException;
import dev.argyle.lang.min.syntax.Tokens;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Symbol;
import dev.argyle.lang.min.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and runs texts: the script, and whatever it loads, requires, evaluates or parses. */
public final class Program {
  private static final StringValue ENDING = StringValue.of(".min");

  private final Machine machine;
  private final Reader reader;
  private final Map<String, Source> sources = new HashMap<>();
  private final Map<Path, Dictionary> modules = new HashMap<>();

  Program(Machine machine) {
    this.machine = machine;
    this.reader = new Reader(machine.names());
  }

  /** Runs a text in the innermost scope, in a message called {@code <eval>}. */
  public void evaluate(StringValue text) {
    run(new Source("<eval>", text.toBytes(), Optional.empty()));
  }

  /** The items of a text as a quotation. */
  public Quotation parse(StringValue text) {
    Parser parser = new Parser(new Source("<parse>", text.toBytes(), Optional.empty()));
    List<Value> values = new ArrayList<>();
    for (Optional<Item> item = next(parser); item.isPresent(); item = next(parser)) {
      values.add(reader.value(item.get()));
    }
    return Quotation.of(values);
  }

  /** Runs the user's own {@code .minrc} in the home folder, if there is one. */
  void runStartFile() {
    String home = machine.surroundings().environment().get("HOME");
    if (home != null) {
      Path file = machine.surroundings().folder().resolve(home).resolve(".minrc");
      if (Files.isRegularFile(file)) {
        run(file);
      }
    }
  }

  /** The parts of a text with the names of their types. */
  public Quotation tokenize(StringValue text) {
    List<Value> tokens = new ArrayList<>();
    try {
      for (Tokens.Named token : Tokens.of(text)) {
        tokens.add(Record.EMPTY.with("type", token.type()).with("value", token.text()));
      }
    } catch (SyntaxException e) {
      throw MinError.invalid(String.valueOf(e.getMessage()));
    }
    return Quotation.of(tokens);
  }

  /** Runs the file with this name in the innermost scope. */
  public void load(StringValue name) {
    Path file = beside(withEnding(name));
    if (!Files.isRegularFile(file)) {
      throw MinError.invalid("File '" + withEnding(name).text() + "' does not exist.");
    }
    run(file);
  }

  /** Runs the module with this name in a scope of its own, unless that has been done before. */
  public Dictionary require(StringValue name) {
    Path file = resolve(name);
    Dictionary known = modules.get(file);
    if (known != null) {
      return known;
    }
    Quotation before = machine.stack().contents();
    machine.scopes().enter(machine.current());
    run(file);
    Quotation added = machine.stack().addedSince(before);
    if (added.size() > 0) {
      throw MinError.invalid("Module '" + shown(file) + "' is polluting the stack -- " + added);
    }
    Dictionary module = new ModuleValue(machine.scopes().leave(), machine);
    modules.put(file, module);
    return module;
  }

  private Path resolve(StringValue name) {
    Path beside = beside(withEnding(name));
    if (Files.isRegularFile(beside)) {
      return beside;
    }
    List<Path> packages = new ArrayList<>();
    Path folder = beside.getParent();
    if (folder != null) {
      packages.add(folder.resolve("mmm").resolve(name.text()));
    }
    String home = machine.surroundings().environment().get("HOME");
    if (home != null) {
      packages.add(Path.of(home, "mmm", name.text()));
    }
    return packages.stream()
        .flatMap(Program::versions)
        .map(version -> version.resolve("index.min"))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> MinError.invalid("Unable to resolve module '" + name.text() + "'."));
  }

  private static Stream<Path> versions(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException e) {
      throw MinError.io(folder + ": " + e.getMessage(), e);
    }
  }

  private static StringValue withEnding(StringValue name) {
    boolean has =
        name.length() >= ENDING.length()
            && name.slice(name.length() - ENDING.length(), name.length()).equals(ENDING);
    return has ? name : StringValue.of(name.text()).append(ENDING);
  }

  /** A file relative to the folder of the file in which the current symbol stands. */
  private Path beside(StringValue name) {
    Source source = sources.get(Report.place(machine).symbol().position().source());
    Path folder = machine.surroundings().folder();
    Path file = source == null ? folder : folder.resolve(source.file().orElse(folder));
    Path parent = source == null || source.file().isEmpty() ? folder : file.getParent();
    return Surroundings.path(parent == null ? folder : parent, name).normalize();
  }

  private void run(Path file) {
    try {
      run(Source.read(shown(file), file.toAbsolutePath()));
    } catch (IOException e) {
      throw MinError.io(file + ": " + e.getMessage(), e);
    }
  }

  /** A file as messages name it: from the working folder, if it lies in that. */
  private String shown(Path file) {
    Path folder = machine.surroundings().folder().normalize();
    Path absolute = file.toAbsolutePath();
    return (absolute.startsWith(folder) ? folder.relativize(absolute) : absolute).toString();
  }

  /** Runs a text in the innermost scope, each item before the next one is read. */
  void run(Source source) {
    sources.put(source.name(), source);
    Parser parser = new Parser(source);
    for (Optional<Item> item = next(parser); item.isPresent(); item = next(parser)) {
      machine.evaluate(reader.value(item.get()));
    }
  }

  /** The text that a message means by this name, if it has been run. */
  Optional<Source> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  private Optional<Item> next(Parser parser) {
    try {
      return parser.next();
    } catch (SyntaxException e) {
      machine.current(new Symbol(machine.names().of("syntax"), e.position(), StringValue.EMPTY));
      throw MinError.invalid(String.valueOf(e.getMessage()));
    }
  }
}
