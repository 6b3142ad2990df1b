// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** The type of the iterators over built-in containers. */
final class IteratorType extends NativeType {
  static final IteratorType TYPE = new IteratorType();

  private IteratorType() {
    super("iterator", ObjectType.TYPE, "(obj)", "What gives the elements of a container in turn.");
  }

  @Override
  protected void declare() {
    magic("__iter", "__next");
  }

  @Override
  protected Object make(Object[] arguments) {
    return Iteration.iterate(arguments[0]);
  }
}
