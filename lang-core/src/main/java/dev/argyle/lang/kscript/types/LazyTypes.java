// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code map} and {@code filter}: iterators that work as they go. */
final class LazyTypes {
  static final NativeType MAP = new MapType();
  static final NativeType FILTER = new FilterType();

  private LazyTypes() {}

  private static final class MapType extends NativeType {
    MapType() {
      super(
          "map",
          ObjectType.TYPE,
          "(func, objs)",
          "What a function gives for each element, in turn.");
    }

    @Override
    protected void declare() {
      magic("__iter", "__next");
    }

    @Override
    protected Object make(Object[] arguments) {
      return new Mapped(arguments[0], Iteration.iterate(arguments[1]));
    }
  }

  private static final class FilterType extends NativeType {
    FilterType() {
      super(
          "filter",
          ObjectType.TYPE,
          "(func, objs = none)",
          "The elements for which a function gives true; without one, those that are true.");
    }

    @Override
    protected void declare() {
      magic("__iter", "__next");
    }

    @Override
    protected Object make(Object[] arguments) {
      boolean alone = arguments[1] == Constant.NONE;
      return new Filtered(
          alone ? BoolType.TYPE : arguments[0],
          Iteration.iterate(alone ? arguments[0] : arguments[1]));
    }
  }

  private static final class Mapped extends IteratorValue {
    private final Object function;
    private final IteratorValue elements;

    Mapped(Object function, IteratorValue elements) {
      this.function = function;
      this.elements = elements;
    }

    @Override
    public Object next() {
      Object element = elements.next();
      return element == END ? END : Calls.call(function, element);
    }

    @Override
    public Type type() {
      return MAP;
    }
  }

  private static final class Filtered extends IteratorValue {
    private final Object function;
    private final IteratorValue elements;

    Filtered(Object function, IteratorValue elements) {
      this.function = function;
      this.elements = elements;
    }

    @Override
    public Object next() {
      Object element = elements.next();
      while (element != END && !Comparisons.truth(Calls.call(function, element))) {
        element = elements.next();
      }
      return element;
    }

    @Override
    public Type type() {
      return FILTER;
    }
  }
}
