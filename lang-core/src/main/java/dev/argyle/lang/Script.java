// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang;

/**
 * A program, ready to run. It holds nothing of a run, so that it can be run many times, also from
 * several threads at once, each run in its own {@link ScriptContext}.
 */
public interface Script {
  /**
   * Runs the program in the calling thread until it ends.
   *
   * <p>Interrupting the thread stops the script: it ends with an error whose {@link
   * ScriptError#interrupted()} is true, and the thread's interrupt status stays set.
   *
   * @throws ScriptError if the script fails and nothing in it catches the error
   */
  Outcome run(ScriptContext context) throws ScriptError;
}
