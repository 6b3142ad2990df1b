// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.Equality;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stack that operators take their operands from.
 *
 * <p>Its lower part can be put out of reach for a while, which gives a program a stack of its own.
 * And what happens to it can be undone: from a mark on, a value that is taken from below the mark
 * is kept in a log. So undoing costs what was done and not what is on the stack.
 */
public final class OperandStack {
  /** What {@link #undo} needs to know. */
  record Mark(int top, int low, int logged) {}

  private Value[] values = new Value[64];
  private int top;
  private int base;

  /** Values below this index go into the log when they are taken. */
  private int low;

  private Value[] log = new Value[16];
  private int[] logIndex = new int[16];
  private int logged;

  OperandStack() {}

  /** How many values a program can reach. */
  public int size() {
    return top - base;
  }

  public void push(Value value) {
    if (top == values.length) {
      values = Arrays.copyOf(values, top * 2);
    }
    values[top++] = value;
  }

  /**
   * Takes the top value.
   *
   * @throws MinError if there is none
   */
  public Value pop() {
    int index = top - 1;
    if (index < base) {
      throw MinError.emptyStack();
    }
    Value value = values[index];
    if (index < low) {
      keep(index, value);
    }
    top = index;
    return value;
  }

  /**
   * A value without taking it.
   *
   * @param below 0 for the top
   * @throws MinError if there is none
   */
  public Value peek(int below) {
    int index = top - 1 - below;
    if (index < base) {
      throw MinError.emptyStack();
    }
    return values[index];
  }

  /** All values, the top last. */
  public Quotation contents() {
    return Quotation.of(Arrays.copyOfRange(values, base, top));
  }

  /** The values that are not among those that were here before. */
  Quotation addedSince(Quotation before) {
    List<Value> added = new ArrayList<>();
    for (int i = base; i < top; i++) {
      Value value = values[i];
      boolean same = i - base < before.size() && before.get(i - base) == value;
      if (!same && before.list().stream().noneMatch(known -> Equality.exact(known, value))) {
        added.add(value);
      }
    }
    return Quotation.of(added);
  }

  /** Puts the elements of the quotation in the place of all values. */
  public void replace(Quotation contents) {
    clear();
    for (int i = 0; i < contents.size(); i++) {
      push(contents.get(i));
    }
  }

  public void clear() {
    while (top > base) {
      pop();
    }
  }

  /** Puts all values out of reach; returns what {@link #reveal} wants. */
  int hide() {
    int outer = base;
    base = top;
    return outer;
  }

  /** Drops what is left of the program's own stack and brings the values back. */
  void reveal(int outer) {
    clear();
    base = outer;
  }

  /** Remembers how the stack is now. Marks nest; each is undone or forgotten. */
  Mark mark() {
    Mark mark = new Mark(top, low, logged);
    low = top;
    return mark;
  }

  /** Makes the stack as it was at the mark. */
  void undo(Mark mark) {
    while (logged > mark.logged) {
      logged--;
      values[logIndex[logged]] = log[logged];
    }
    top = mark.top;
    low = mark.low;
  }

  /** Leaves a mark with the values as they are. */
  void forget(Mark mark) {
    // Only what was below the outer mark's limit can matter to it.
    if (mark.low == 0) {
      logged = mark.logged;
      low = 0;
    } else {
      low = Math.min(low, mark.low);
    }
  }

  /** What an error must not change; to be given to {@link #recover}. */
  Mark state() {
    return new Mark(base, low, logged);
  }

  /** Leaves the marks and the stacks that were opened since, with the values as they are. */
  void recover(Mark state) {
    while (base > state.top && top > base) {
      pop();
    }
    base = state.top;
    forget(state);
  }

  private void keep(int index, Value value) {
    if (logged == log.length) {
      log = Arrays.copyOf(log, logged * 2);
      logIndex = Arrays.copyOf(logIndex, logged * 2);
    }
    log[logged] = value;
    logIndex[logged++] = index;
    low = index;
  }
}
