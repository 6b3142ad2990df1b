// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.lang.Language;
import dev.argyle.lang.ScriptError;
import dev.argyle.lang.Source;
import java.util.List;
import java.util.Optional;

/** {@code argyle check FILE...}: what is wrong with scripts, without running them. */
final class CheckScript implements Subcommand {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String synopsis() {
    return "FILE...";
  }

  @Override
  public String summary() {
    return "find what is wrong with scripts without running them";
  }

  @Override
  public String details() {
    return "Ends with 1 if there is a mistake: of syntax, or a name that nothing defines.";
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    if (arguments.isEmpty()) {
      throw new WrongUse("check needs a script's file name");
    }
    int mistakes = 0;
    for (String file : arguments) {
      Source source = ScriptFiles.read(file, "");
      Language language = Languages.of(source, Optional.empty());
      for (ScriptError mistake : language.check(source)) {
        console.out().println(mistake.report());
        mistakes++;
      }
    }
    return mistakes == 0 ? ExitCode.DONE : ExitCode.SCRIPT_ERROR;
  }
}
