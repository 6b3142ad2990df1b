// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Arithmetic;
import dev.argyle.lang.kscript.types.EnumType;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.ScriptType;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import org.jspecify.annotations.Nullable;

/** Making functions, types and enums. */
final class Definitions {
  private Definitions() {}

  /** A function. */
  static final class OfFunction extends Node {
    private final FunctionCode code;
    private final Node[] defaults;

    OfFunction(FunctionCode code, Node[] defaults) {
      this.code = code;
      this.defaults = defaults;
    }

    @Override
    Object run(Frame frame) {
      Object[] initial = defaults.length == 0 ? Names.NO_SLOTS : new Object[defaults.length];
      for (int i = 0; i < defaults.length; i++) {
        initial[i] = defaults[i].run(frame);
      }
      return new ScriptFunction(code, frame, initial);
    }
  }

  /** A type. */
  static final class OfType extends Node {
    private final String name;
    private final Node base;
    private final Action body;
    private final Place place;

    OfType(String name, Node base, Action body, Place place) {
      this.name = name;
      this.base = base;
      this.body = body;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      Object extended = base.run(frame);
      if (!(extended instanceof Type type)) {
        throw Thrown.typeError(
                "Expected a type to extend, but got '" + Type.of(extended).name() + "' object")
            .at(place);
      }
      ScriptType made = new ScriptType(name, type);
      body.run(new Frame(new Names.OfType(made), frame, frame.thread));
      return made;
    }
  }

  /** An enum; the node of a member without a value is null. */
  static final class OfEnum extends Node {
    private final String name;
    private final String[] members;
    private final @Nullable Node[] values;
    private final Place place;

    OfEnum(String name, String[] members, @Nullable Node[] values, Place place) {
      this.name = name;
      this.members = members;
      this.values = values;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      Object[] numbers = new Object[members.length];
      Object next = 0L;
      try {
        for (int i = 0; i < members.length; i++) {
          Node value = values[i];
          numbers[i] = value == null ? next : value.run(frame);
          next = Arithmetic.apply(Operator.ADD, numbers[i], 1L);
        }
        return EnumType.define(name, members, numbers);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }
}
