// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.IterableValue;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Sized;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;

/** {@code util.Queue}. */
final class QueueType extends NativeType {
  QueueType() {
    super("util.Queue", ObjectType.TYPE, "(objs = none)", "What is pushed first is popped first.");
  }

  @Override
  protected void declare() {
    method("push(self, *args)", "Puts elements at the end.");
    method("pop(self, num = none)", "Takes the first element, or a list of the first num.");
    magic("__len", "__iter", "__bool", "__str", "__repr");
  }

  @Override
  protected Object make(Object[] arguments) {
    QueueValue queue = new QueueValue(this);
    if (arguments[0] != Constant.NONE) {
      queue.push(Iteration.toArray(arguments[0]));
    }
    return queue;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    QueueValue queue = (QueueValue) arguments[0];
    if (name.equals("push")) {
      queue.push((Object[]) arguments[1]);
      return Constant.NONE;
    }
    return arguments[1] == Constant.NONE
        ? queue.pop(1)[0]
        : ListValue.of(queue.pop(Convert.size(arguments[1])));
  }

  private static final class QueueValue implements IterableValue, Sized {
    private final QueueType type;
    private final Deque<Object> elements = new ArrayDeque<>();

    QueueValue(QueueType type) {
      this.type = type;
    }

    synchronized void push(Object[] values) {
      Collections.addAll(elements, values);
    }

    synchronized Object[] pop(long count) {
      if (count < 0) {
        throw Thrown.valError("Expected a count that is not negative, but got " + count);
      }
      if (count > elements.size()) {
        throw Thrown.sizeError("Cannot pop from empty queue");
      }
      Object[] taken = new Object[(int) count];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = elements.removeFirst();
      }
      return taken;
    }

    private synchronized ListValue list() {
      return ListValue.of(elements.toArray());
    }

    @Override
    public synchronized long size() {
      return elements.size();
    }

    @Override
    public IteratorValue iterator() {
      return Iteration.iterate(list());
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public String toString() {
      ListValue list = list();
      return "util.Queue(" + (list.size() == 0 ? "" : Text.repr(list)) + ")";
    }
  }
}
