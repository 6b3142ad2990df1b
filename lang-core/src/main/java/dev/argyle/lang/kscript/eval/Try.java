// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import org.jspecify.annotations.Nullable;

/** {@code try} with its {@code catch} clauses and {@code finally}. */
final class Try extends Action {
  /**
   * A {@code catch}.
   *
   * @param types what gives a type or a tuple of types; null for any exception
   * @param target where the exception goes; null for nowhere
   */
  record Handler(@Nullable Node types, @Nullable Target target, Action body) {
    boolean handles(Frame frame, Thrown thrown) {
      return types == null || isOf(thrown.exception().type(), types.run(frame));
    }

    private static boolean isOf(Type thrown, Object types) {
      if (types instanceof TupleValue alternatives) {
        for (Object alternative : alternatives.items()) {
          if (isOf(thrown, alternative)) {
            return true;
          }
        }
        return false;
      }
      if (types instanceof Type type) {
        return thrown.isSubtypeOf(type);
      }
      throw Thrown.typeError(
          "Expected a type or a tuple of types to catch, but got '"
              + Type.of(types).name()
              + "' object");
    }
  }

  private final Action body;
  private final Handler[] handlers;
  private final @Nullable Action last;

  Try(Action body, Handler[] handlers, @Nullable Action last) {
    this.body = body;
    this.handlers = handlers;
    this.last = last;
  }

  @Override
  Completion run(Frame frame) {
    if (last == null) {
      return guarded(frame);
    }
    Completion completion;
    try {
      completion = guarded(frame);
    } catch (Thrown thrown) {
      Completion end = last.run(frame);
      if (end != Completion.NORMAL) {
        return end;
      }
      throw thrown;
    }
    Object result = frame.result;
    Completion end = last.run(frame);
    if (end != Completion.NORMAL) {
      return end;
    }
    frame.result = result;
    return completion;
  }

  private Completion guarded(Frame frame) {
    int depth = frame.thread.depth();
    try {
      return body.run(frame);
    } catch (Thrown thrown) {
      return handle(frame, thrown);
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      frame.thread.unwindTo(depth);
      return handle(frame, Exhaustion.of(exhausted));
    }
  }

  private Completion handle(Frame frame, Thrown thrown) {
    for (Handler handler : handlers) {
      if (handler.handles(frame, thrown)) {
        if (handler.target() != null) {
          handler.target().assign(frame, thrown.exception());
        }
        return handler.body().run(frame);
      }
    }
    throw thrown;
  }
}
