// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.modules.io.DeviceStream;
import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.Value;
import java.io.IOException;
import java.util.List;

/** An {@code os.proc}: a child process with pipes to its standard streams. */
final class ProcValue implements Value {
  private final ProcType type;
  private final List<String> words;
  private final Process process;
  private final DeviceStream stdin;
  private final DeviceStream stdout;
  private final DeviceStream stderr;

  ProcValue(
      ProcType type,
      List<String> words,
      Process process,
      DeviceStream stdin,
      DeviceStream stdout,
      DeviceStream stderr) {
    this.type = type;
    this.words = words;
    this.process = process;
    this.stdin = stdin;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  Object join() {
    return Processes.await(process, toString());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  Object kill() {
    process.destroyForcibly();
    return Constant.NONE;
  }

  /** Java knows two signals; for the others the shell's own kill is asked. */
  Object signal(long code) {
    if (code < 0 || code > 64) {
      throw Thrown.valError("Expected a signal from 0 to 64, but got " + code);
    }
    if (!process.isAlive()) {
      throw Thrown.osError(3, "Failed to send a signal to " + this + " (No such process)");
    }
    String command = "kill -" + code + " " + process.pid();
    try {
      Process shell = new ProcessBuilder("/bin/sh", "-c", command).start();
      if (Processes.await(shell, command) != 0) {
        throw Thrown.osError(1, "Failed to send signal " + code + " to " + this);
      }
    } catch (IOException failed) {
      throw IoFailures.of("Failed to send signal " + code + " to " + this, failed);
    }
    return Constant.NONE;
  }

  @Override
  public Type type() {
    return type;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "argv" -> TupleValue.ofTexts(words);
      case "pid" -> process.pid();
      case "stdin" -> stdin;
      case "stdout" -> stdout;
      case "stderr" -> stderr;
      default -> Constant.UNDEFINED;
    };
  }

  @Override
  public String toString() {
    return "<os.proc: " + Text.repr(TupleValue.ofTexts(words)) + " (pid=" + process.pid() + ")>";
  }
}
