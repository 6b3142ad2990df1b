// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Function;
import dev.argyle.lang.kscript.types.Thrown;

/** A function of a script: its code and the frame in which it was made. */
final class ScriptFunction extends Function {
  final FunctionCode code;
  private final Frame around;
  private final Object[] initial;

  ScriptFunction(FunctionCode code, Frame around, Object[] initial) {
    this.code = code;
    this.around = around;
    this.initial = initial;
  }

  @Override
  public String name() {
    return code.name();
  }

  @Override
  public String signature() {
    return code.signature();
  }

  @Override
  public Object call(Object... arguments) {
    return call(ScriptThread.current(), arguments);
  }

  Object call(ScriptThread thread, Object[] arguments) {
    return invoke(thread, code.bind(arguments, initial));
  }

  /** Calls it with its variables, of which the parameters are set. */
  Object invoke(ScriptThread thread, Object[] slots) {
    if (!thread.enter()) {
      return thread.onLargeStack(() -> invoke(thread, slots));
    }
    try {
      Frame frame = new Frame(slots, around, thread, this);
      Node value = code.body().value();
      if (value != null) {
        return value.run(frame);
      }
      return code.body().statements().run(frame) == Action.Completion.RETURN
          ? frame.result
          : Constant.NONE;
    } catch (Thrown thrown) {
      thrown.leave(code.signature());
      throw thrown;
    } finally {
      thread.leave();
    }
  }
}
