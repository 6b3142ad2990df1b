// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.modules.io.Device;
import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.modules.io.IoModule;
import dev.argyle.lang.kscript.modules.io.StreamDevice;
import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.World;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/** {@code os}: the surroundings of the script, its threads and processes. */
public final class OsModule extends NativeModule {
  private final World world;
  private final IoModule io;
  private final FileCalls files;
  private final EnvironmentVariables variables;
  private final Processes processes;

  /** The module for a run. */
  public OsModule(World world) {
    super("os", "The surroundings of the script, its threads and processes.");
    this.world = world;
    this.io = (IoModule) world.module("io");
    this.files = new FileCalls(world);
    this.variables = new EnvironmentVariables(world.environment());
    this.processes = new Processes(world, io);
    value("argv", "The script as it was given, and its arguments: a list.");
    value("stdin", "Standard input.");
    value("stdout", "Standard output.");
    value("stderr", "Standard error.");
    value("path", "A path.");
    value("walk", "An iterator over a folder and those in it.");
    value("stat", "What the file system knows of a file.");
    value("proc", "A child process.");
    value("thread", "A thread.");
    value("mutex", "A lock that one thread has at a time.");
    function("getenv(key: str, *defa)", "An environment variable, or defa; else a KeyError.");
    function("setenv(key: str, val)", "Sets an environment variable; none removes it.");
    function("cwd()", "The working folder, an os.path.");
    function("chdir(path)", "Changes the working folder.");
    function(
        "mkdir(path, mode: size = 511, parents = false)",
        "Makes a folder; with parents also those above it, and none of them is an error.");
    function(
        "rm(path, parents = false)", "Removes a file or folder; with parents all that is in it.");
    function("listdir(path = '.')", "The names in a folder: (folders, others), each sorted.");
    function("glob(path)", "The paths that match a pattern with * ? [], sorted.");
    function("lstat(path)", "What is known of a file or link itself.");
    function("fstat(fd: size)", "What is known of an open file.");
    function("exec(cmd: str)", "Runs a command line by the shell: its exit code.");
    function("fork()", "Fails: this interpreter cannot be in two processes. Use os.proc.");
    function("pipe()", "A pipe: (to read, to write), both io.RawIO.");
    function(
        "dup(fd: size, to: size = -1)",
        "An io.RawIO of the same open file with another number, the lowest free one or to.");
  }

  @Override
  protected Object make(String name) {
    return switch (name) {
      case "argv" -> world.arguments();
      case "stdin" -> io.file(0, "<stdin>", "r");
      case "stdout" -> io.file(1, "<stdout>", "w");
      case "stderr" -> io.file(2, "<stderr>", "w");
      case "path" -> new PathType(world);
      case "walk" -> new WalkType((PathType) get("path"), files);
      case "stat" -> new StatType(files);
      case "proc" -> new ProcType(processes);
      case "thread" -> new ThreadType(world);
      case "mutex" -> new MutexType();
      default -> super.make(name);
    };
  }

  @Override
  public Object call(String name, Object[] a) {
    switch (name) {
      case "getenv" -> {
        return variables.get(a[0].toString(), (Object[]) a[1]);
      }
      case "setenv" -> variables.set(a[0].toString(), a[1]);
      case "cwd" -> {
        return PathValue.parse((PathType) get("path"), world.folder().toString());
      }
      case "chdir" -> files.changeFolder(a[0]);
      case "mkdir" -> files.makeFolder(a[0], (Long) a[1], Comparisons.truth(a[2]));
      case "rm" -> files.remove(a[0], Comparisons.truth(a[1]));
      case "listdir" -> {
        FileCalls.Listing listing = files.list(a[0]);
        return TupleValue.of(
            FileCalls.Listing.list(listing.folders()), FileCalls.Listing.list(listing.files()));
      }
      case "glob" -> {
        return files.glob(Text.of(a[0]));
      }
      case "lstat" -> {
        return files.stat((StatType) get("stat"), a[0], false);
      }
      case "fstat" -> {
        return fstat((Long) a[0]);
      }
      case "exec" -> {
        return processes.execute(a[0].toString());
      }
      case "fork" ->
          throw Thrown.osError(38, "Failed to fork (Function not implemented): use os.proc");
      case "pipe" -> {
        return pipe();
      }
      case "dup" -> {
        return duplicate((Long) a[0], (Long) a[1]);
      }
      default -> {
        return super.call(name, a);
      }
    }
    return Constant.NONE;
  }

  private Object fstat(long number) {
    Device device = io.descriptors().get(number, "Failed to fstat");
    return FileCalls.stat(
        (StatType) get("stat"), device.path().orElse(world.path("/dev/fd/" + number)), number);
  }

  private Object pipe() {
    try {
      Pipe pipe = Pipe.open();
      Device source = StreamDevice.of(Channels.newInputStream(pipe.source()));
      Device sink = StreamDevice.of(Channels.newOutputStream(pipe.sink()));
      return TupleValue.of(
          io.raw(io.descriptors().add(source), "<pipe>", "r"),
          io.raw(io.descriptors().add(sink), "<pipe>", "w"));
    } catch (IOException failed) {
      throw IoFailures.of("Failed to pipe", failed);
    }
  }

  private Object duplicate(long number, long to) {
    try {
      return io.raw(io.descriptors().duplicate(number, to), "<fd " + number + ">", "r+");
    } catch (IOException failed) {
      throw IoFailures.of("Failed to dup " + number, failed);
    }
  }
}
