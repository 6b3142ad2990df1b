// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;

/** {@code util.Graph}. */
final class GraphType extends NativeType {
  GraphType() {
    super(
        "util.Graph",
        ObjectType.TYPE,
        "(nodes = none, edges = none)",
        "Nodes and directed edges: (u, v) or (u, v, val). nodes may be a dict of dicts or a"
            + " graph.");
  }

  @Override
  protected void declare() {
    method("_dotfile(self)", "The graph as Graphviz reads it.");
    function(
        "bfs(of, start = none)", "An iterator over the nodes that are reached, nearest first.");
    function("dfs(of, start = none)", "An iterator over the nodes that are reached, depth first.");
    magic("__getelem", "__setelem", "__len", "__iter", "__contains", "__bool", "__str", "__repr");
  }

  @Override
  protected Object make(Object[] arguments) {
    GraphValue graph = new GraphValue(this);
    switch (Instance.unwrap(arguments[0])) {
      case GraphValue other -> addAll(graph, other.nodes());
      case DictValue nodes -> addAll(graph, nodes);
      case Constant none when none == Constant.NONE -> {}
      default -> {
        for (Object node : Iteration.toArray(arguments[0])) {
          graph.addNode(node);
        }
      }
    }
    if (arguments[1] != Constant.NONE) {
      for (Object edge : Iteration.toArray(arguments[1])) {
        Object[] parts = Iteration.toArray(edge);
        if (parts.length != 2 && parts.length != 3) {
          throw Thrown.sizeError(
              "Edge initializers must be either '(from, to)' or '(from, to, val)', but got one of"
                  + " length "
                  + parts.length);
        }
        graph.addEdge(parts[0], parts[1], parts.length == 3 ? parts[2] : Constant.NONE);
      }
    }
    return graph;
  }

  private static void addAll(GraphValue graph, DictValue nodes) {
    for (int position = 0; position < nodes.size(); position++) {
      graph.addNode(nodes.key(position));
      if (Instance.unwrap(nodes.value(position)) instanceof DictValue edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
          graph.addEdge(nodes.key(position), edges.key(edge), edges.value(edge));
        }
      }
    }
  }

  @Override
  public Object call(String name, Object[] arguments) {
    if (!(Instance.unwrap(arguments[0]) instanceof GraphValue graph)) {
      throw Thrown.argError("Expected a util.Graph");
    }
    return name.equals("_dotfile")
        ? Str.of(graph.dotFile())
        : new Traversal(graph, arguments[1], name.equals("bfs"));
  }
}
