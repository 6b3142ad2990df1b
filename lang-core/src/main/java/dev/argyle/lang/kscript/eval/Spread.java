// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Iteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Expressions in a row, of which those with a star give all their elements. */
final class Spread {
  private final Node[] nodes;
  private final boolean[] starred;
  private final boolean plain;

  Spread(Node[] nodes, boolean[] starred) {
    this.nodes = nodes;
    this.starred = starred;
    boolean any = false;
    for (boolean star : starred) {
      any |= star;
    }
    this.plain = !any;
  }

  /** Whether there is no star, so that there are as many values as nodes. */
  boolean isPlain() {
    return plain;
  }

  int count() {
    return nodes.length;
  }

  Node node(int index) {
    return nodes[index];
  }

  /** The values. */
  Object[] run(Frame frame) {
    return plain ? run(frame, 0) : spread(frame);
  }

  /** The values after an empty place for another one. */
  Object[] runAfterSelf(Frame frame, Object self) {
    if (!plain) {
      return Calls.with(self, spread(frame));
    }
    Object[] values = run(frame, 1);
    values[0] = self;
    return values;
  }

  private Object[] run(Frame frame, int offset) {
    Object[] values = new Object[nodes.length + offset];
    fill(frame, values, offset);
    return values;
  }

  /** Puts the values into an array from an index on; only if there is no star. */
  void fill(Frame frame, Object[] values, int offset) {
    for (int i = 0; i < nodes.length; i++) {
      values[offset + i] = nodes[i].run(frame);
    }
  }

  private Object[] spread(Frame frame) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      Object value = nodes[i].run(frame);
      if (starred[i]) {
        Collections.addAll(values, Iteration.toArray(value));
      } else {
        values.add(value);
      }
    }
    return values.toArray();
  }
}
