// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.SetValue;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;

/** Containers that are written out. */
final class Displays {
  private Displays() {}

  /** A list. */
  static final class OfList extends Node {
    private final Spread elements;
    private final Place place;

    OfList(Spread elements, Place place) {
      this.elements = elements;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      try {
        return ListValue.of(elements.run(frame));
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** A tuple. */
  static final class OfTuple extends Node {
    private final Spread elements;
    private final Place place;

    OfTuple(Spread elements, Place place) {
      this.elements = elements;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      try {
        return new TupleValue(elements.run(frame));
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** A set. */
  static final class OfSet extends Node {
    private final Spread elements;
    private final Place place;

    OfSet(Spread elements, Place place) {
      this.elements = elements;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      try {
        SetValue set = new SetValue();
        for (Object element : elements.run(frame)) {
          set.add(element);
        }
        return set;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** A dict. */
  static final class OfDict extends Node {
    private final Node[] keys;
    private final Node[] values;
    private final Place place;

    OfDict(Node[] keys, Node[] values, Place place) {
      this.keys = keys;
      this.values = values;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      try {
        DictValue dict = new DictValue();
        for (int i = 0; i < keys.length; i++) {
          dict.put(keys[i].run(frame), values[i].run(frame));
        }
        return dict;
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }
}
