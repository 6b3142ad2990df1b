// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** An iterator that is built in. It is also iterable: what is left of it. */
public abstract class IteratorValue implements Value {
  /** What {@link #next} returns at the end; scripts never see it. */
  public static final Object END = new Object();

  /** The next element, or {@link #END}. */
  public abstract Object next();

  @Override
  public Type type() {
    return IteratorType.TYPE;
  }

  @Override
  public String toString() {
    return Text.address(this);
  }
}
