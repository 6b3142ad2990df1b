// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The magic methods of built-in types, for the scripts that call them by name: mostly a type that
 * redefines one and calls that of its base.
 */
final class MagicMethods {
  private MagicMethods() {}

  /** Runs one on the built-in values that its operands are or hold. */
  static Object call(String name, Object[] arguments) {
    Object self = arguments.length > 0 ? Instance.unwrap(arguments[0]) : Constant.NONE;
    return switch (name) {
      case "__str" -> Str.of(Text.of(self));
      case "__repr" -> Str.of(Text.repr(self));
      case "__bool" -> Comparisons.truth(self);
      case "__hash" -> Convert.integer(unsigned(Hashing.hash(self)));
      case "__len" -> Elements.length(self);
      case "__iter" -> Iteration.iterate(self);
      case "__next" -> Iteration.next(self);
      case "__contains" -> Elements.contains(self, arguments[1]);
      case "__getelem" -> Elements.get(self, (Object[]) arguments[1]);
      case "__setelem" -> setElement(self, (Object[]) arguments[1]);
      case "__neg" -> Arithmetic.prefix("-", self);
      case "__pos" -> Arithmetic.prefix("+", self);
      case "__sqig" -> Arithmetic.prefix("~", self);
      case "__abs" -> Arithmetic.magnitude(self);
      case "__int", "__integral" -> IntType.TYPE.construct(self);
      case "__float" -> FloatType.TYPE.construct(self);
      case "__eq" -> Comparisons.equal(self, arguments[1]);
      case "__ne" -> !Comparisons.equal(self, arguments[1]);
      default -> binary(name, arguments);
    };
  }

  private static BigInteger unsigned(long hash) {
    return new BigInteger(Long.toUnsignedString(hash));
  }

  private static Object setElement(Object self, Object[] keysAndValue) {
    if (keysAndValue.length < 2) {
      throw Thrown.argError("Missing arguments, only given " + (keysAndValue.length + 1));
    }
    int last = keysAndValue.length - 1;
    Elements.set(self, Arrays.copyOf(keysAndValue, last), keysAndValue[last]);
    return Constant.NONE;
  }

  private static Object binary(String name, Object[] arguments) {
    for (Operator operator : Operator.values()) {
      if (operator.method().equals(name)) {
        return Arithmetic.builtin(operator, arguments[0], arguments[1]);
      }
    }
    for (Comparison comparison : Comparison.values()) {
      if (comparison.method().equals(name)) {
        return Comparisons.builtin(comparison, arguments[0], arguments[1]);
      }
    }
    throw new IllegalStateException("no magic method " + name);
  }

  /** The parameters of a magic method. */
  static String signature(String name) {
    return switch (name) {
      case "__str",
          "__repr",
          "__bool",
          "__hash",
          "__len",
          "__iter",
          "__next",
          "__neg",
          "__pos",
          "__sqig",
          "__abs",
          "__int",
          "__integral",
          "__float" ->
          name + "(self)";
      case "__contains" -> name + "(self, element)";
      case "__getelem" -> name + "(self, *keys)";
      case "__setelem" -> name + "(self, *keys)";
      default -> name + "(L, R)";
    };
  }
}
