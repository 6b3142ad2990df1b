// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.util.List;

/**
 * Runs scripts one after another in one process, so that Java can learn the classes of both
 * languages in one run when a package is made. Not shown by help.
 */
final class Training implements Subcommand {
  @Override
  public String name() {
    return "train";
  }

  @Override
  public String synopsis() {
    return "FILE...";
  }

  @Override
  public String summary() {
    return "run scripts one after another, for making a cache of classes";
  }

  @Override
  public String details() {
    return "";
  }

  @Override
  public int run(List<String> arguments, Console console) throws WrongUse {
    int worst = ExitCode.DONE;
    for (String script : arguments) {
      worst = Math.max(worst, RunScript.run(List.of(script), console));
    }
    return worst;
  }
}
