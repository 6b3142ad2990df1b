// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Function;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;

/** Calls. One that fits a function of a script writes its arguments right into the new frame. */
final class CallNode extends Node {
  private final Node callee;
  private final Spread arguments;
  private final Place place;

  CallNode(Node callee, Spread arguments, Place place) {
    this.callee = callee;
    this.arguments = arguments;
    this.place = place;
  }

  @Override
  Object run(Frame frame) {
    Object function = callee.run(frame);
    try {
      return call(frame, function, arguments);
    } catch (Thrown thrown) {
      throw thrown.at(place);
    }
  }

  private static Object call(Frame frame, Object callee, Spread arguments) {
    if (callee instanceof ScriptFunction function) {
      FunctionCode code = function.code;
      if (arguments.isPlain() && code.fits(arguments.count())) {
        Object[] slots = new Object[code.slots()];
        arguments.fill(frame, slots, 0);
        return function.invoke(frame.thread, slots);
      }
      return function.call(frame.thread, arguments.run(frame));
    }
    return Calls.call(callee, arguments.run(frame));
  }

  /** A call of an attribute: of a function of the type, without a bound method in between. */
  static final class Method extends Node {
    private final Node object;
    private final Str name;
    private final Spread arguments;
    private final Place place;

    Method(Node object, Str name, Spread arguments, Place place) {
      this.object = object;
      this.name = name;
      this.arguments = arguments;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      Object self = object.run(frame);
      try {
        Object own = Attributes.own(self, name);
        return own == Constant.UNDEFINED ? method(frame, self) : call(frame, own, arguments);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }

    private Object method(Frame frame, Object self) {
      Object member =
          self instanceof Type ? Constant.UNDEFINED : Type.of(self).find(name.toString());
      if (member instanceof ScriptFunction function) {
        FunctionCode code = function.code;
        if (arguments.isPlain() && code.fits(arguments.count() + 1)) {
          Object[] slots = new Object[code.slots()];
          slots[0] = self;
          arguments.fill(frame, slots, 1);
          return function.invoke(frame.thread, slots);
        }
        return function.call(frame.thread, arguments.runAfterSelf(frame, self));
      }
      if (member instanceof Function function) {
        return function.call(arguments.runAfterSelf(frame, self));
      }
      if (member == Constant.UNDEFINED) {
        throw Thrown.attrError(self, name.toString());
      }
      return call(frame, member, arguments);
    }
  }
}
