// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

/** Statements one after the other. */
final class Block extends Action {
  private final Action[] actions;

  Block(Action[] actions) {
    this.actions = actions;
  }

  @Override
  Completion run(Frame frame) {
    for (Action action : actions) {
      Completion completion = action.run(frame);
      if (completion != Completion.NORMAL) {
        return completion;
      }
    }
    return Completion.NORMAL;
  }
}
