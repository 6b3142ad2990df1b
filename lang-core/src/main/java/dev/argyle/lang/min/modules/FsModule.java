// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** The module {@code fs}. */
final class FsModule implements StandardModule {
  @Override
  public String name() {
    return "fs";
  }

  @Override
  public String summary() {
    return "Tells about files and folders, and works on their paths.";
  }

  @Override
  public List<Operator> operators() {
    return List.of(
        operator(
            "absolute-path",
            "'sym ==> str",
            "Gives the path from the root, normalized; links stay and nothing need be there.",
            machine -> machine.push(absolute(machine, machine.popString().text()))),
        operator(
            "absolute-path?",
            "'sym ==> bool",
            "Tells whether the path begins at the root.",
            machine -> machine.push(PathText.isAbsolute(machine.popString().text()))),
        number("atime", "Tells when the file was last read.", FileFacts::accessed),
        number("ctime", "Tells when the file or its attributes last changed.", FileFacts::changed),
        test("dir?", "Tells whether there is a folder with this path.", Files::isDirectory),
        text(
            "dirname",
            "Gives the path of the folder that holds the file; a dot if the path has none.",
            PathText::folder),
        test("exists?", "Tells whether there is a file or folder with this path.", Files::exists),
        operator(
            "expand-filename",
            "'sym ==> str",
            "Gives the path from the root with all links followed; the file must be there.",
            machine ->
                machine.push(named(machine, machine.popString(), Path::toRealPath).toString())),
        operator(
            "expand-symlink",
            "'sym ==> str",
            "Gives the path from the root that a symbolic link points to.",
            machine ->
                machine.push(named(machine, machine.popString(), FsModule::target).toString())),
        test(
            "file?",
            "Tells whether there is a file with this path that is no folder.",
            file -> Files.exists(file) && !Files.isDirectory(file)),
        text("filename", "Gives what stands behind the last slash of a path.", PathText::fileName),
        number(
            "fperms",
            "Gives the permissions of a file as three digits, such as 644.",
            FileFacts::permissions),
        number("fsize", "Gives the size of a file in bytes.", FileFacts::size),
        operator(
            "fstats",
            "'sym ==> dict",
            "Gives what there is to say about a file: name, device, file (its number), type, size,"
                + " permissions, nlinks, ctime, atime and mtime.",
            FsModule::stats),
        operator(
            "ftype",
            "'sym ==> str",
            "Gives the type of what the path leads to: file or dir. A link whose target is missing"
                + " is a filelink.",
            machine -> machine.push(facts(machine, machine.popString()).type())),
        operator(
            "hidden?",
            "'sym ==> bool",
            "Tells whether the name of the file begins with a dot.",
            machine -> machine.push(isHidden(machine.popString().text()))),
        operator(
            "join-path",
            "quot ==> str",
            "Joins the strings of a quotation with slashes and normalizes the path.",
            FsModule::join),
        number("mtime", "Tells when the content of the file last changed.", FileFacts::modified),
        text(
            "normalized-path",
            "Removes doubled slashes, dots, and pairs of dots where a folder stands before them.",
            PathText::normalized),
        operator(
            "relative-path",
            "'sym 'sym ==> str",
            "Gives the first path as seen from the folder with the second path.",
            FsModule::relative),
        test("symlink?", "Tells whether the path is a symbolic link.", Files::isSymbolicLink),
        text("unix-path", "Turns backslashes into slashes.", path -> path.replace('\\', '/')),
        text("windows-path", "Turns slashes into backslashes.", path -> path.replace('/', '\\')));
  }

  private static Operator text(String name, String help, UnaryOperator<String> function) {
    return operator(
        name,
        "'sym ==> str",
        help,
        machine -> {
          // One character a byte: a path is a row of bytes, and slashes are bytes of their own.
          String path = machine.popString().latin();
          machine.push(StringValue.ofLatin(function.apply(path)));
        });
  }

  private static Operator test(String name, String help, Predicate<Path> predicate) {
    return operator(
        name,
        "'sym ==> bool",
        help,
        machine -> {
          StringValue path = machine.popString();
          machine.push(path.length() > 0 && predicate.test(machine.surroundings().path(path)));
        });
  }

  private static Operator number(String name, String help, ToLongFunction<FileFacts> fact) {
    return operator(
        name,
        "'sym ==> int",
        help,
        machine -> machine.push(fact.applyAsLong(facts(machine, machine.popString()))));
  }

  private static FileFacts facts(Machine machine, StringValue name) {
    return named(machine, name, FileFacts::of);
  }

  /** Nothing has the empty name, which Java would take for the working folder. */
  private static <T> T named(Machine machine, StringValue name, FileWork.Work<T> work) {
    return FileWork.on(
        machine,
        name,
        file -> {
          if (name.length() == 0) {
            throw new NoSuchFileException("");
          }
          return work.with(file);
        });
  }

  private static String absolute(Machine machine, String path) {
    return PathText.isAbsolute(path)
        ? path
        : PathText.join(List.of(machine.surroundings().folder().toString(), path));
  }

  private static Path target(Path link) throws IOException {
    return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
  }

  private static void stats(Machine machine) {
    StringValue name = machine.popString();
    FileFacts facts = facts(machine, name);
    machine.push(
        Record.EMPTY
            .with(StringValue.of("name"), name)
            .with("device", facts.device())
            .with("file", facts.number())
            .with("type", facts.type())
            .with("size", facts.size())
            .with("permissions", facts.permissions())
            .with("nlinks", facts.links())
            .with("ctime", facts.changed())
            .with("atime", facts.accessed())
            .with("mtime", facts.modified()));
  }

  private static boolean isHidden(String path) {
    String name = PathText.fileName(PathText.normalized(path));
    return name.startsWith(".") && !name.equals(".") && !name.equals("..");
  }

  private static void join(Machine machine) {
    List<StringValue> names = Operands.names(machine.popQuotation());
    List<String> parts = names.stream().map(StringValue::latin).toList();
    machine.push(StringValue.ofLatin(PathText.join(parts)));
  }

  private static void relative(Machine machine) {
    Path base = machine.surroundings().path(machine.popString()).normalize();
    Path path = machine.surroundings().path(machine.popString()).normalize();
    String relative = base.relativize(path).toString();
    machine.push(relative.isEmpty() ? "." : relative);
  }
}
