// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Arithmetic;
import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.Operator;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.SliceValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;

/** Reading, assigning and updating variables, attributes and elements. */
final class AccessNodes {
  private AccessNodes() {}

  /** {@code object.name}. */
  static final class Attribute extends Node {
    private final Node object;
    private final Str name;
    private final Place place;

    Attribute(Node object, Str name, Place place) {
      this.object = object;
      this.name = name;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      Object from = object.run(frame);
      try {
        return Attributes.get(from, name);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** {@code container[key]}. */
  static final class Element extends Node {
    private final Node container;
    private final Node key;
    private final Place place;

    Element(Node container, Node key, Place place) {
      this.container = container;
      this.key = key;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      Object from = container.run(frame);
      Object at = key.run(frame);
      try {
        return Elements.get(from, at);
      } catch (Thrown thrown) {
        throw thrown.at(place);
      }
    }
  }

  /** {@code container[key, ...]}. */
  static final class ElementOfKeys extends PlacedNode {
    private final Node container;
    private final Spread keys;

    ElementOfKeys(Node container, Spread keys, Place place) {
      super(place);
      this.container = container;
      this.keys = keys;
    }

    @Override
    Object evaluate(Frame frame) {
      Object from = container.run(frame);
      Object[] at = keys.run(frame);
      return Elements.get(from, at);
    }
  }

  /** {@code start:end:step}. */
  static final class Slice extends Node {
    private final Node start;
    private final Node end;
    private final Node step;

    Slice(Node start, Node end, Node step) {
      this.start = start;
      this.end = end;
      this.step = step;
    }

    @Override
    Object run(Frame frame) {
      return new SliceValue(start.run(frame), end.run(frame), step.run(frame));
    }
  }

  /** {@code target = value}, the value first. */
  static final class Assign extends Node {
    private final Target target;
    private final Node value;

    Assign(Target target, Node value) {
      this.target = target;
      this.value = value;
    }

    @Override
    Object run(Frame frame) {
      Object assigned = value.run(frame);
      target.assign(frame, assigned);
      return assigned;
    }
  }

  /** {@code container[key, ...] = value}, from left to right. */
  static final class AssignElement extends PlacedNode {
    private final Node container;
    private final Spread keys;
    private final Node value;

    AssignElement(Node container, Spread keys, Node value, Place place) {
      super(place);
      this.container = container;
      this.keys = keys;
      this.value = value;
    }

    @Override
    Object evaluate(Frame frame) {
      Object to = container.run(frame);
      Object[] at = keys.run(frame);
      Object assigned = value.run(frame);
      if (at.length == 1) {
        Elements.set(to, at[0], assigned);
      } else {
        Elements.set(to, at, assigned);
      }
      return assigned;
    }
  }

  /** {@code object.name += value}; gives the value before if that is wanted. */
  static final class UpdateAttribute extends PlacedNode {
    private final Node object;
    private final Str name;
    private final Operator operator;
    private final Node value;
    private final boolean before;

    UpdateAttribute(
        Node object, Str name, Operator operator, Node value, boolean before, Place place) {
      super(place);
      this.object = object;
      this.name = name;
      this.operator = operator;
      this.value = value;
      this.before = before;
    }

    @Override
    Object evaluate(Frame frame) {
      Object of = object.run(frame);
      Object old = Attributes.get(of, name);
      Object updated = Arithmetic.apply(operator, old, value.run(frame));
      Attributes.set(of, name, updated);
      return before ? old : updated;
    }
  }

  /** {@code container[key, ...] += value}; gives the value before if that is wanted. */
  static final class UpdateElement extends PlacedNode {
    private final Node container;
    private final Spread keys;
    private final Operator operator;
    private final Node value;
    private final boolean before;

    UpdateElement(
        Node container, Spread keys, Operator operator, Node value, boolean before, Place place) {
      super(place);
      this.container = container;
      this.keys = keys;
      this.operator = operator;
      this.value = value;
      this.before = before;
    }

    @Override
    Object evaluate(Frame frame) {
      Object of = container.run(frame);
      Object[] at = keys.run(frame);
      Object old = Elements.get(of, at);
      Object updated = Arithmetic.apply(operator, old, value.run(frame));
      Elements.set(of, at, updated);
      return before ? old : updated;
    }
  }

  /** {@code name++}: gives the value before. */
  static final class UpdateAfter extends PlacedNode {
    private final Node read;
    private final Operator operator;
    private final Target target;

    UpdateAfter(Node read, Operator operator, Target target, Place place) {
      super(place);
      this.read = read;
      this.operator = operator;
      this.target = target;
    }

    @Override
    Object evaluate(Frame frame) {
      Object old = read.run(frame);
      target.assign(frame, Arithmetic.apply(operator, old, 1L));
      return old;
    }
  }
}
