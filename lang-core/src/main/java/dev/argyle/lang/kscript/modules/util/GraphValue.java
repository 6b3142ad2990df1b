// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.IterableValue;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.Sized;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;

/**
 * A {@code util.Graph}: for each node a dict of the nodes that edges lead to, with their values.
 */
final class GraphValue implements IterableValue, Sized, Elements.Container, Elements.Indexed {
  private final GraphType type;
  private final DictValue nodes = new DictValue();

  GraphValue(GraphType type) {
    this.type = type;
  }

  DictValue nodes() {
    return nodes;
  }

  void addNode(Object node) {
    if (nodes.contains(node)) {
      throw Thrown.keyError("Node " + Text.repr(node) + " already exists");
    }
    nodes.put(node, new DictValue());
  }

  void addEdge(Object from, Object to, Object value) {
    DictValue edges = edges(from);
    if (edges.contains(to)) {
      throw Thrown.keyError("Edge " + Text.repr(from) + "->" + Text.repr(to) + " already exists");
    }
    edges.put(to, value);
  }

  /** What edges lead from a node to. */
  DictValue edges(Object node) {
    Object edges = nodes.get(node);
    if (edges == Constant.UNDEFINED) {
      throw Thrown.keyError(Text.repr(node));
    }
    return (DictValue) edges;
  }

  @Override
  public Object element(Object[] keys) {
    return switch (keys.length) {
      case 1 -> edges(keys[0]);
      case 2 -> Elements.get(edges(keys[0]), keys[1]);
      default -> throw Thrown.argError("Expected 1 or 2 nodes, but got " + keys.length);
    };
  }

  @Override
  public void setElement(Object[] keys, Object value) {
    if (keys.length != 2) {
      throw Thrown.argError("Expected 4 arguments (self, u, v, val) to 'setelem'");
    }
    edges(keys[0]).put(keys[1], value);
  }

  @Override
  public boolean contains(Object element) {
    return nodes.contains(element);
  }

  @Override
  public long size() {
    return nodes.size();
  }

  @Override
  public IteratorValue iterator() {
    return Iteration.iterate(nodes);
  }

  @Override
  public Type type() {
    return type;
  }

  String dotFile() {
    StringBuilder text = new StringBuilder("digraph G {\n");
    for (int position = 0; position < nodes.size(); position++) {
      String node = Text.of(nodes.key(position));
      text.append("    \"").append(node).append("\" [label=\"").append(node).append("\"];\n");
      DictValue edges = (DictValue) nodes.value(position);
      for (int edge = 0; edge < edges.size(); edge++) {
        String to = Text.of(edges.key(edge));
        text.append("    \"").append(node).append("\" -> \"").append(to).append("\";\n");
      }
    }
    return text.append("}\n").toString();
  }

  @Override
  public String toString() {
    StringBuilder all = new StringBuilder("util.Graph([");
    StringBuilder lines = new StringBuilder();
    for (int position = 0; position < nodes.size(); position++) {
      String node = Text.repr(nodes.key(position));
      all.append(position == 0 ? "" : ", ").append(node);
      DictValue edges = (DictValue) nodes.value(position);
      for (int edge = 0; edge < edges.size(); edge++) {
        lines
            .append(lines.isEmpty() ? "(" : ", (")
            .append(node)
            .append(", ")
            .append(Text.repr(edges.key(edge)))
            .append(", ")
            .append(Text.repr(edges.value(edge)))
            .append(')');
      }
    }
    return all.append("], [").append(lines).append("])").toString();
  }
}
