// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Thrown;

/** {@code if} and the loops. */
final class Branches {
  private Branches() {}

  /** {@code if}. */
  static final class If extends Action {
    private final Node condition;
    private final Action body;
    private final Action otherwise;

    If(Node condition, Action body, Action otherwise) {
      this.condition = condition;
      this.body = body;
      this.otherwise = otherwise;
    }

    @Override
    Completion run(Frame frame) {
      return condition.test(frame) ? body.run(frame) : otherwise.run(frame);
    }
  }

  /** {@code while}. */
  static final class While extends Action {
    private final Node condition;
    private final Action body;
    private final Action otherwise;

    While(Node condition, Action body, Action otherwise) {
      this.condition = condition;
      this.body = body;
      this.otherwise = otherwise;
    }

    @Override
    Completion run(Frame frame) {
      if (!condition.test(frame)) {
        return otherwise.run(frame);
      }
      do {
        Completion completion = body.run(frame);
        if (completion == Completion.RETURN) {
          return completion;
        }
        if (completion == Completion.BREAK) {
          break;
        }
        frame.thread.poll();
      } while (condition.test(frame));
      return Completion.NORMAL;
    }
  }

  /** {@code for}. */
  static final class For extends Action {
    private final Target target;
    private final Node iterable;
    private final Action body;
    private final Action otherwise;
    private final Place place;

    For(Target target, Node iterable, Action body, Action otherwise, Place place) {
      this.target = target;
      this.iterable = iterable;
      this.body = body;
      this.otherwise = otherwise;
      this.place = place;
    }

    @Override
    Completion run(Frame frame) {
      Object elements = iterable.run(frame);
      try {
        IteratorValue iterator = Iteration.iterate(elements);
        Object next = iterator.next();
        if (next == IteratorValue.END) {
          return otherwise.run(frame);
        }
        do {
          target.assign(frame, next);
          Completion completion = body.run(frame);
          if (completion == Completion.RETURN) {
            return completion;
          }
          if (completion == Completion.BREAK) {
            break;
          }
          frame.thread.poll();
          next = iterator.next();
        } while (next != IteratorValue.END);
        return Completion.NORMAL;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }
}
