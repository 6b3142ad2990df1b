// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A value of a built-in type that can be iterated over. */
public interface IterableValue extends Value {
  /** A new iterator over the elements. */
  IteratorValue iterator();
}
