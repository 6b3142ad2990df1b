// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;

/** Statements that have no statements inside. */
final class SimpleActions {
  private SimpleActions() {}

  /** An expression. */
  static final class Evaluate extends Action {
    private final Node expression;
    private final Place place;

    Evaluate(Node expression, Place place) {
      this.expression = expression;
      this.place = place;
    }

    @Override
    Completion run(Frame frame) {
      try {
        expression.run(frame);
        return Completion.NORMAL;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      } catch (OutOfMemoryError exhausted) {
        throw Exhaustion.of(exhausted).at(place);
      }
    }
  }

  /** An expression whose value a person wants to see. */
  static final class Show extends Action {
    private final Node expression;
    private final Place place;
    private final World world;

    Show(Node expression, Place place, World world) {
      this.expression = expression;
      this.place = place;
      this.world = world;
    }

    @Override
    Completion run(Frame frame) {
      try {
        Object value = expression.run(frame);
        if (value != Constant.NONE) {
          world.print(Text.repr(value) + "\n");
        }
        return Completion.NORMAL;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** {@code ret}. */
  static final class Return extends Action {
    private final Node value;
    private final Place place;

    Return(Node value, Place place) {
      this.value = value;
      this.place = place;
    }

    @Override
    Completion run(Frame frame) {
      try {
        frame.result = value.run(frame);
        return Completion.RETURN;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      } catch (OutOfMemoryError exhausted) {
        throw Exhaustion.of(exhausted).at(place);
      }
    }
  }

  /** {@code break} and {@code cont}. */
  static final class Leave extends Action {
    private final Completion how;

    Leave(Completion how) {
      this.how = how;
    }

    @Override
    Completion run(Frame frame) {
      return how;
    }
  }

  /** {@code throw}. */
  static final class Throw extends Action {
    private final Node exception;
    private final Place place;

    Throw(Node exception, Place place) {
      this.exception = exception;
      this.place = place;
    }

    @Override
    Completion run(Frame frame) {
      Object value = exception.run(frame);
      if (value instanceof Instance instance && instance.type().isSubtypeOf(Exceptions.EXCEPTION)) {
        throw new Thrown(instance).at(place);
      }
      throw Thrown.of(
              Exceptions.EXCEPTION,
              "Tried to throw '"
                  + Type.of(value).name()
                  + "' object. Only subtypes of 'Exception' may be thrown")
          .at(place);
    }
  }

  /** {@code assert}. */
  static final class Assert extends Action {
    private final Node condition;
    private final String text;
    private final Place place;

    Assert(Node condition, String text, Place place) {
      this.condition = condition;
      this.text = text;
      this.place = place;
    }

    @Override
    Completion run(Frame frame) {
      if (!condition.test(frame)) {
        throw Thrown.of(Exceptions.ASSERT_ERROR, "Assertion failed: '" + text + "'").at(place);
      }
      return Completion.NORMAL;
    }
  }

  /** {@code import}. */
  static final class Import extends Action {
    private final Interpreter interpreter;
    private final String[] path;
    private final Target target;
    private final Place place;

    Import(Interpreter interpreter, String[] path, Target target, Place place) {
      this.interpreter = interpreter;
      this.path = path;
      this.target = target;
      this.place = place;
    }

    @Override
    Completion run(Frame frame) {
      try {
        target.assign(frame, interpreter.modules().imported(path));
        return Completion.NORMAL;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }
}
