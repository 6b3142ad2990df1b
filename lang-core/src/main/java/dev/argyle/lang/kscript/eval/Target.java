// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.util.Arrays;

/** What can be assigned to. */
abstract class Target {
  abstract void assign(Frame frame, Object value);

  /** A variable in a slot. */
  static final class Local extends Target {
    private final int slot;

    Local(int slot) {
      this.slot = slot;
    }

    @Override
    void assign(Frame frame, Object value) {
      frame.slots[slot] = value;
    }
  }

  /** A variable of a frame without slots. */
  static final class Named extends Target {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    void assign(Frame frame, Object value) {
      frame.names.write(name, value);
    }
  }

  /** An attribute. */
  static final class Attribute extends Target {
    private final Node object;
    private final Str name;
    private final Place place;

    Attribute(Node object, Str name, Place place) {
      this.object = object;
      this.name = name;
      this.place = place;
    }

    @Override
    void assign(Frame frame, Object value) {
      try {
        Attributes.set(object.run(frame), name, value);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** An element. */
  static final class Element extends Target {
    private final Node container;
    private final Spread keys;
    private final Place place;

    Element(Node container, Spread keys, Place place) {
      this.container = container;
      this.keys = keys;
      this.place = place;
    }

    @Override
    void assign(Frame frame, Object value) {
      try {
        Elements.set(container.run(frame), keys.run(frame), value);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** Several targets for the elements of one value. */
  static final class Unpacking extends Target {
    private final Target[] targets;
    private final int starred;

    /** The starred target takes what the others leave; -1 if there is none. */
    Unpacking(Target[] targets, int starred) {
      this.targets = targets;
      this.starred = starred;
    }

    @Override
    void assign(Frame frame, Object value) {
      Object[] values = elements(value);
      int extra = values.length - targets.length;
      if (starred < 0 ? extra != 0 : extra < -1) {
        throw wrongCount(values.length);
      }
      for (int i = 0; i < targets.length; i++) {
        if (starred < 0 || i < starred) {
          targets[i].assign(frame, values[i]);
        } else if (i == starred) {
          Object[] rest = Arrays.copyOfRange(values, i, i + extra + 1);
          targets[i].assign(frame, ListValue.of(rest));
        } else {
          targets[i].assign(frame, values[i + extra]);
        }
      }
    }

    private static Object[] elements(Object value) {
      if (!Iteration.isIterable(value)) {
        throw Thrown.error(
            "In extended assignment, right hand was not iterable, was of type '"
                + Type.of(value).name()
                + "'");
      }
      return Iteration.toArray(value);
    }

    private Thrown wrongCount(int got) {
      if (starred >= 0) {
        return Thrown.error(
            "In extended assignment, got too few values to assign ("
                + got
                + "), expected at least "
                + (targets.length - 1));
      }
      return Thrown.error(
          "In extended assignment, got too "
              + (got < targets.length ? "few" : "many")
              + " values to assign ("
              + got
              + "), expected "
              + targets.length);
    }
  }
}
