// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.modules.io.Descriptors;
import dev.argyle.lang.kscript.modules.io.DeviceStream;
import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.modules.io.IoModule;
import dev.argyle.lang.kscript.modules.io.StreamDevice;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.World;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Starts children of a script, in its folder and with its environment. */
final class Processes {
  private final World world;
  private final IoModule io;

  Processes(World world, IoModule io) {
    this.world = world;
    this.io = io;
  }

  private ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.directory(world.folder().toFile());
    builder.environment().clear();
    builder.environment().putAll(world.environment());
    return builder;
  }

  ProcValue start(ProcType type, List<String> words) {
    Process process;
    try {
      process = builder(words).start();
    } catch (IOException failed) {
      throw IoFailures.of("Failed to start " + Text.repr(Str.of(words.getFirst())), failed);
    }
    // a child outlives its script, unless somebody stops the script
    Closeable child =
        () -> {
          if (Thread.currentThread().isInterrupted()) {
            process.destroyForcibly();
          }
        };
    world.keep(child);
    process.onExit().thenRun(() -> world.release(child));
    Descriptors open = io.descriptors();
    DeviceStream stdin =
        io.file(open.add(StreamDevice.of(process.getOutputStream())), "<stdin>", "w");
    DeviceStream stdout =
        io.file(open.add(StreamDevice.of(process.getInputStream())), "<stdout>", "r");
    DeviceStream stderr =
        io.file(open.add(StreamDevice.of(process.getErrorStream())), "<stderr>", "r");
    return new ProcValue(type, words, process, stdin, stdout, stderr);
  }

  /** Runs a command line by the shell, with the script's own streams: its exit code. */
  long execute(String command) {
    ProcessBuilder builder = builder(List.of("/bin/sh", "-c", command));
    if (world.context().standardStreams()) {
      builder.inheritIO();
    }
    String what = "Failed to exec " + Text.repr(Str.of(command));
    try {
      flush(world.out());
      flush(world.err());
      Process process = builder.start();
      process.getOutputStream().close();
      Thread out = copy(process.getInputStream(), world.out());
      Thread err = copy(process.getErrorStream(), world.err());
      long code = await(process, command);
      out.join();
      err.join();
      return code;
    } catch (IOException failed) {
      throw IoFailures.of(what, failed);
    } catch (InterruptedException stop) {
      throw IoFailures.interrupted(what);
    }
  }

  private static void flush(OutputStream stream) throws IOException {
    synchronized (stream) {
      stream.flush();
    }
  }

  /** Copies what a child writes; nothing comes where the child has the stream itself. */
  private static Thread copy(InputStream from, OutputStream to) {
    return Thread.startVirtualThread(() -> {
      byte[] chunk = new byte[8192];
      try {
        for (int count = from.read(chunk); count >= 0; count = from.read(chunk)) {
          synchronized (to) {
            to.write(chunk, 0, count);
            to.flush();
          }
        }
      } catch (IOException gone) {
        // the script's own output has ended, or the child was killed: nothing is left to copy
        return;
      }
    });
  }

  /** Waits for the end of a child: its exit code. An interrupt kills it. */
  static long await(Process process, String name) {
    try {
      return process.waitFor();
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      throw IoFailures.interrupted("Failed to wait for " + name);
    }
  }
}
