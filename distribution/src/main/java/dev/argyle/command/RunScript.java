// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Language;
import dev.argyle.lang.Outcome;
import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import dev.argyle.lang.min.MinLanguage;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code argyle FILE [ARG...]} and its variants: the way from the command line to a script. */
final class RunScript {
  private RunScript() {}

  /** Runs the script that the command line names and returns the exit code. */
  static int run(List<String> arguments, Console console) throws WrongUse {
    Invocation invocation = Invocation.parse(arguments);
    Source source = source(invocation.script(), console);
    Language language = Languages.of(source, invocation.language());
    ScriptContext context = console.context(invocation.arguments());
    return run(
        language,
        source,
        invocation.development() ? inDevelopment(context, language) : context,
        console);
  }

  private static ScriptContext inDevelopment(ScriptContext context, Language language)
      throws WrongUse {
    if (!(language instanceof MinLanguage)) {
      throw new WrongUse("-d is min's development mode; %s has none".formatted(language.name()));
    }
    return context.withVariables(Map.of(MinLanguage.DEVELOPMENT, true));
  }

  private static int run(Language language, Source source, ScriptContext context, Console console) {
    try {
      Outcome outcome = language.compile(source).run(context);
      return outcome.exitCode();
    } catch (ScriptError e) {
      console.err().println(e.report());
      explain(e, console);
      return e.interrupted() ? ExitCode.INTERRUPTED : ExitCode.SCRIPT_ERROR;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      console
          .err()
          .println("argyle: the %s interpreter failed: %s".formatted(language.name(), causes(e)));
      explain(e, console);
      return ExitCode.SCRIPT_ERROR;
    }
  }

  /** The failure and what it comes from, such as a process without descriptors or memory. */
  private static String causes(Throwable failure) {
    StringBuilder text = new StringBuilder(failure.toString());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      text.append(", caused by ").append(cause);
    }
    return text.toString();
  }

  private static void explain(Throwable failure, Console console) {
    if (console.isDebugging()) {
      failure.printStackTrace(console.err());
    }
  }

  private static Source source(Invocation.Script script, Console console) throws WrongUse {
    if (script instanceof Invocation.Code code) {
      return Source.of("<code>", code.text());
    }
    return script instanceof Invocation.File file
        ? ScriptFiles.read(file.name(), ", and no such word; see argyle help")
        : standardInput(console);
  }

  private static Source standardInput(Console console) throws WrongUse {
    try {
      return Source.read("<stdin>", console.in());
    } catch (IOException e) {
      throw new WrongUse("cannot read standard input: " + e.getMessage());
    }
  }
}
