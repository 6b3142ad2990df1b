// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/**
 * An object of kscript that has a Java class of this project. Four kinds of value are Java's own:
 * {@link Boolean}, {@link Long} and {@link java.math.BigInteger} for int (a Long wherever it fits)
 * and {@link Double} for float. Everything else that a script can hold is a Value.
 */
public interface Value {
  /** Its type. */
  Type type();

  /**
   * What this value has under a name besides its type's attributes, or {@link Constant#UNDEFINED}.
   */
  default Object attribute(String name) {
    return Constant.UNDEFINED;
  }

  /** Its repr; {@link Object#toString()} is its str. */
  default String repr() {
    return toString();
  }
}
