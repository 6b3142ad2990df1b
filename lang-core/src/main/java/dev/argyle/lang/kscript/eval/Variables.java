// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.Place;
import dev.argyle.lang.kscript.types.Thrown;

/** Reading variables. A node looks in one place and asks the next node if there is nothing. */
final class Variables {
  private Variables() {}

  /** In the frame itself. */
  static final class Local extends Node {
    private final int slot;
    private final Node otherwise;

    Local(int slot, Node otherwise) {
      this.slot = slot;
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      Object value = frame.slots[slot];
      return value != null ? value : otherwise.run(frame);
    }
  }

  /** In a frame around. */
  static final class Outer extends Node {
    private final int depth;
    private final int slot;
    private final Node otherwise;

    Outer(int depth, int slot, Node otherwise) {
      this.depth = depth;
      this.slot = slot;
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      Object value = frame.up(depth).slots[slot];
      return value != null ? value : otherwise.run(frame);
    }
  }

  /** By name in a frame without slots. */
  static final class Named extends Node {
    private final int depth;
    private final String name;
    private final Node otherwise;

    Named(int depth, String name, Node otherwise) {
      this.depth = depth;
      this.name = name;
      this.otherwise = otherwise;
    }

    @Override
    Object run(Frame frame) {
      Object value = frame.up(depth).names.read(name);
      return value != Constant.UNDEFINED ? value : otherwise.run(frame);
    }
  }

  /** Nowhere. */
  static final class Unknown extends Node {
    private final String name;
    private final Place place;

    Unknown(String name, Place place) {
      this.name = name;
      this.place = place;
    }

    @Override
    Object run(Frame frame) {
      throw Thrown.of(Exceptions.NAME_ERROR, "Unknown name: '" + name + "'").at(place);
    }
  }

  /** A value that is always the same. */
  static final class Fixed extends Node {
    private final Object value;

    Fixed(Object value) {
      this.value = value;
    }

    @Override
    Object run(Frame frame) {
      return value;
    }
  }

  /** The function that runs. */
  static final class Self extends Node {
    @Override
    Object run(Frame frame) {
      return frame.function();
    }
  }
}
