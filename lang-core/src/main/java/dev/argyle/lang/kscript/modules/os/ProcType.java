// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import java.util.ArrayList;
import java.util.List;

/** {@code os.proc}. */
final class ProcType extends NativeType {
  private final Processes processes;

  ProcType(Processes processes) {
    super(
        "os.proc",
        ObjectType.TYPE,
        "(argv)",
        "A child process: a program and its arguments. Its attributes are argv, pid, stdin, stdout"
            + " and stderr.");
    this.processes = processes;
  }

  @Override
  protected void declare() {
    method("join(self)", "Waits for its end: the exit code, or 128 and the signal that ended it.");
    method("isalive(self)", "Whether it has not ended.");
    method("signal(self, code: size)", "Sends it a signal.");
    method("kill(self)", "Ends it.");
  }

  @Override
  protected Object make(Object[] arguments) {
    List<String> words = new ArrayList<>();
    if (Instance.unwrap(arguments[0]) instanceof Str program) {
      words.addAll(List.of(program.toString().split(" ", -1)));
    } else {
      for (Object word : Iteration.toArray(arguments[0])) {
        words.add(Convert.text(word));
      }
    }
    if (words.isEmpty()) {
      throw Thrown.valError("Expected a program and its arguments, but got nothing");
    }
    return processes.start(this, words);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    ProcValue process = (ProcValue) arguments[0];
    return switch (name) {
      case "join" -> process.join();
      case "isalive" -> process.isAlive();
      case "signal" -> process.signal((Long) arguments[1]);
      case "kill" -> process.kill();
      default -> super.call(name, arguments);
    };
  }
}
