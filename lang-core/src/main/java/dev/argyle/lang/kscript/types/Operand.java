// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A value of a built-in type that has operators of its own. */
public interface Operand extends Value {
  /**
   * The value of an operator with this value on one of its sides, or {@link Constant#UNDEFINED} if
   * it does not know the other.
   */
  Object apply(Operator operator, Object left, Object right);
}
