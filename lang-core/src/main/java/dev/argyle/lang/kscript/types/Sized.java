// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A container: {@code len} gives its size, and it is true unless it is empty. */
public interface Sized extends Value {
  /** How many elements it has. */
  long size();
}
