// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Constant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The variables of one call, of a file, or of the body of a type. */
final class Frame {
  /** The variables; null where nothing was assigned yet. */
  final Object[] slots;

  final ScriptThread thread;

  /** What the names of a frame without slots belong to. */
  final Names names;

  /** The value of {@code ret}. */
  Object result = Constant.NONE;

  private final @Nullable Frame parent;
  private final @Nullable ScriptFunction function;

  /** The frame of a call. */
  Frame(Object[] slots, Frame parent, ScriptThread thread, ScriptFunction function) {
    this.slots = slots;
    this.parent = parent;
    this.thread = thread;
    this.function = function;
    this.names = Names.NOTHING;
  }

  /** The frame of a file. */
  Frame(Object[] slots, ScriptThread thread) {
    this.slots = slots;
    this.parent = null;
    this.thread = thread;
    this.function = null;
    this.names = Names.NOTHING;
  }

  /** A frame without slots. */
  Frame(Names names, @Nullable Frame parent, ScriptThread thread) {
    this.slots = Names.NO_SLOTS;
    this.parent = parent;
    this.thread = thread;
    this.function = null;
    this.names = names;
  }

  /** The frame around this one, or around that, and so on. */
  Frame up(int depth) {
    Frame frame = this;
    for (int i = 0; i < depth; i++) {
      frame = Objects.requireNonNull(frame.parent);
    }
    return frame;
  }

  /** The function that is called; the nearest around a body that is none itself. */
  Object function() {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      if (frame.function != null) {
        return frame.function;
      }
    }
    return Constant.ELLIPSIS;
  }
}
