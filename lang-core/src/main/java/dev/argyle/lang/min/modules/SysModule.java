// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.Shell;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.eval.Surroundings;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The module {@code sys}. */
final class SysModule implements StandardModule {
  @Override
  public String name() {
    return "sys";
  }

  @Override
  public String summary() {
    return "Works on files and folders, runs processes, tells about the system.";
  }

  @Override
  public List<Operator> operators() {
    Operator run =
        operator(
            "run",
            "'sym ==> dict",
            "Runs a line with the shell and gives its exit code, and what it wrote to standard"
                + " output and standard error without the white space around: {code output}.",
            SysModule::run);
    Operator system =
        operator(
            "system",
            "'sym ==> int",
            "Runs a line with the shell on the standard streams of the program and gives its exit"
                + " code.",
            machine -> machine.push((long) Shell.attached(machine, machine.popString())));
    return List.of(
        system.alias("!"),
        run.alias("&"),
        operator(
            "admin?",
            "==> bool",
            "Tells whether the program runs with the rights of the administrator.",
            machine -> machine.push(isAdministrator())),
        operator(
            "cd",
            "'sym ==>",
            "Changes the working folder of the program, and of the processes that it starts.",
            SysModule::changeFolder),
        operator(
            "chmod",
            "str int ==>",
            "Sets the permissions of a file to three digits, such as 755.",
            SysModule::changeMode),
        twoFiles(
            "cp",
            "Copies a file, also into a folder, or the content of a folder into a folder.",
            FileTree::copy),
        operator(
            "cpu",
            "==> str",
            "Names the kind of processor, such as amd64 or arm64.",
            machine -> machine.push(processor())),
        operator(
            "env?",
            "'sym ==> bool",
            "Tells whether there is an environment variable with this name.",
            machine ->
                machine.push(
                    machine.surroundings().environment().containsKey(machine.popString().text()))),
        twoFiles(
            "hardlink",
            "Gives the file at the first path a second name.",
            (file, link) -> Files.createLink(link, file)),
        operator(
            "ls",
            "'sym ==> quot",
            "Gives the paths of what is in a folder, in no particular order; nothing if there is no"
                + " such folder.",
            machine -> list(machine, Files::list)),
        operator(
            "ls-r",
            "'sym ==> quot",
            "Gives the paths of the files in a folder and in all folders below, without links.",
            machine -> list(machine, SysModule::filesBelow)),
        oneFile(
            "mkdir",
            "Makes a folder and those above that are missing; it may be there already.",
            Files::createDirectories),
        twoFiles("mv", "Moves a file or folder, also into a folder.", FileTree::move),
        operator(
            "os",
            "==> str",
            "Names the operating system, such as linux or macosx.",
            machine -> machine.push(operatingSystem())),
        operator(
            "parent-dir",
            "==> str",
            "Gives the path of the folder that holds the working folder.",
            machine -> machine.push(PathText.folder(machine.surroundings().folder().toString()))),
        operator(
            "pwd",
            "==> str",
            "Gives the path of the working folder.",
            machine -> machine.push(machine.surroundings().folder().toString())),
        operator("rm", "'sym ==>", "Deletes a file.", SysModule::remove),
        oneFile(
            "rmdir",
            "Deletes a folder with everything in it; it need not be there.",
            FileTree::delete),
        run,
        operator("sleep", "int ==>", "Waits for a number of milliseconds.", SysModule::sleep),
        operator(
            "symlink",
            "'sym 'sym ==>",
            "Makes the second path a symbolic link to the first.",
            SysModule::link),
        system,
        operator(
            "unzip",
            "'sym 'sym ==>",
            "Unpacks a zip archive into a folder, which is made if it is missing.",
            SysModule::unzip),
        operator(
            "which",
            "'sym ==> str",
            "Gives the path of the program that a command starts, with links followed, or an empty"
                + " string.",
            machine -> machine.push(which(machine, machine.popString()))),
        operator(
            "zip",
            "quot 'sym ==>",
            "Packs files and folders into a zip archive, with their paths from the working folder.",
            SysModule::zip));
  }

  private interface PairWork {
    Object with(Path first, Path second) throws IOException;
  }

  private static Operator oneFile(String name, String help, FileWork.Work<?> work) {
    return operator(
        name, "'sym ==>", help, machine -> FileWork.on(machine, machine.popString(), work));
  }

  private static Operator twoFiles(String name, String help, PairWork work) {
    return operator(
        name,
        "'sym 'sym ==>",
        help,
        machine -> {
          Path second = machine.surroundings().path(machine.popString());
          FileWork.on(machine, machine.popString(), first -> work.with(first, second));
        });
  }

  private static void run(Machine machine) {
    Shell.Result result = Shell.run(machine, machine.popString());
    machine.push(
        Record.EMPTY
            .with("code", result.exitCode())
            .with(StringValue.of("output"), result.output()));
  }

  private static boolean isAdministrator() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException withoutProc) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  private static String processor() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "x86_64" -> "amd64";
      case "x86", "i486", "i586", "i686" -> "i386";
      case "aarch64" -> "arm64";
      case "ppc64le" -> "powerpc64el";
      default -> name;
    };
  }

  private static String operatingSystem() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac")
        ? "macosx"
        : name.startsWith("windows") ? "windows" : name.equals("sunos") ? "solaris" : name;
  }

  private static void changeFolder(Machine machine) {
    Surroundings surroundings = machine.surroundings();
    Path folder =
        FileWork.on(
            machine,
            machine.popString(),
            path -> {
              Path real = path.toRealPath();
              if (!Files.isDirectory(real)) {
                throw new FileSystemException(path.toString(), null, "Not a directory");
              }
              return real;
            });
    surroundings.folder(folder);
  }

  private static void changeMode(Machine machine) {
    String digits = String.format(Locale.ROOT, "%03d", machine.popInt());
    if (!digits.matches("[0-7]{3}")) {
      throw MinError.invalid("chmod needs three digits from 0 to 7, such as 755, not " + digits);
    }
    StringBuilder letters = new StringBuilder();
    for (char digit : digits.toCharArray()) {
      int bits = digit - '0';
      letters.append((bits & 4) != 0 ? 'r' : '-');
      letters.append((bits & 2) != 0 ? 'w' : '-');
      letters.append((bits & 1) != 0 ? 'x' : '-');
    }
    FileWork.on(
        machine,
        machine.popString(),
        file ->
            Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(letters.toString())));
  }

  private static void list(Machine machine, FileWork.Work<Stream<Path>> content) {
    StringValue name = machine.popString();
    List<StringValue> paths =
        FileWork.on(
            machine,
            name,
            folder -> {
              if (name.length() == 0 || !Files.isDirectory(folder)) {
                return List.of();
              }
              Path root = folder.toRealPath();
              try (Stream<Path> files = content.with(root)) {
                return files.map(file -> below(name, root, file)).toList();
              }
            });
    machine.push(Quotation.of(paths));
  }

  private static Stream<Path> filesBelow(Path folder) throws IOException {
    return Files.walk(folder).filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
  }

  /** The path of a file below a folder, with the folder as the program named it in front. */
  private static StringValue below(StringValue name, Path folder, Path file) {
    String relative = folder.relativize(file).toString();
    return StringValue.of(PathText.join(List.of(name.text(), relative)));
  }

  private static void remove(Machine machine) {
    StringValue name = machine.popString();
    FileWork.on(
        machine,
        name,
        file -> {
          if (Files.isDirectory(file) || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw MinError.invalid("File '" + name.text() + "' does not exist.");
          }
          Files.delete(file);
          return file;
        });
  }

  private static void sleep(Machine machine) {
    long milliseconds = machine.popInt();
    if (milliseconds < 0) {
      throw MinError.invalid("sleep needs a number that is not negative, not " + milliseconds);
    }
    machine.surroundings().flush();
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ControlFlow.interrupted();
    }
  }

  private static void link(Machine machine) {
    StringValue link = machine.popString();
    StringValue target = machine.popString();
    machine.surroundings().path(target);
    FileWork.on(machine, link, file -> Files.createSymbolicLink(file, Path.of(target.text())));
  }

  private static void unzip(Machine machine) {
    Path folder = machine.surroundings().path(machine.popString());
    FileWork.on(machine, machine.popString(), archive -> Archive.unpack(archive, folder));
  }

  private static StringValue which(Machine machine, StringValue command) {
    Surroundings surroundings = machine.surroundings();
    String name = command.text();
    List<String> folders =
        name.contains("/")
            ? List.of("")
            : List.of(surroundings.environment().getOrDefault("PATH", "").split(":"));
    for (String folder : folders) {
      StringValue candidate = StringValue.of(folder.isEmpty() ? name : folder + "/" + name);
      Path file = surroundings.path(candidate);
      if (!name.isEmpty() && Files.isExecutable(file) && !Files.isDirectory(file)) {
        return Files.isSymbolicLink(file)
            ? FileWork.on(machine, candidate, link -> StringValue.of(link.toRealPath().toString()))
            : candidate;
      }
    }
    return StringValue.EMPTY;
  }

  private static void zip(Machine machine) {
    StringValue archive = machine.popString();
    List<StringValue> names = Operands.names(machine.popQuotation());
    List<Path> files = names.stream().map(machine.surroundings()::path).toList();
    Path folder = machine.surroundings().folder();
    FileWork.on(machine, archive, file -> Archive.pack(file, folder, files));
  }
}
