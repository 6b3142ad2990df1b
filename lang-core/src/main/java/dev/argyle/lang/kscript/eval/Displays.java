// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.SetValue;
import dev.argyle.lang.kscript.types.TupleValue;

/** Containers that are written out. */
final class Displays {
  private Displays() {}

  /** A list. */
  static final class OfList extends PlacedNode {
    private final Spread elements;

    OfList(Spread elements, Place place) {
      super(place);
      this.elements = elements;
    }

    @Override
    Object evaluate(Frame frame) {
      return ListValue.of(elements.run(frame));
    }
  }

  /** A tuple. */
  static final class OfTuple extends PlacedNode {
    private final Spread elements;

    OfTuple(Spread elements, Place place) {
      super(place);
      this.elements = elements;
    }

    @Override
    Object evaluate(Frame frame) {
      return new TupleValue(elements.run(frame));
    }
  }

  /** A set. */
  static final class OfSet extends PlacedNode {
    private final Spread elements;

    OfSet(Spread elements, Place place) {
      super(place);
      this.elements = elements;
    }

    @Override
    Object evaluate(Frame frame) {
      SetValue set = new SetValue();
      for (Object element : elements.run(frame)) {
        set.add(element);
      }
      return set;
    }
  }

  /** A dict. */
  static final class OfDict extends PlacedNode {
    private final Node[] keys;
    private final Node[] values;

    OfDict(Node[] keys, Node[] values, Place place) {
      super(place);
      this.keys = keys;
      this.values = values;
    }

    @Override
    Object evaluate(Frame frame) {
      DictValue dict = new DictValue();
      for (int i = 0; i < keys.length; i++) {
        dict.put(keys[i].run(frame), values[i].run(frame));
      }
      return dict;
    }
  }
}
