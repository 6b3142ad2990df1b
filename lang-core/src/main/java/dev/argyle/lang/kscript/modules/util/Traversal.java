// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.SetValue;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The nodes of a graph that can be reached from one, each once. Depth first, the edge that was made
 * last is followed first.
 */
final class Traversal extends IteratorValue {
  private final GraphValue graph;
  private final boolean breadthFirst;
  private final Deque<Object> waiting = new ArrayDeque<>();
  private final SetValue visited = new SetValue();

  /** From a node, or from the first there is. */
  Traversal(GraphValue graph, Object start, boolean breadthFirst) {
    this.graph = graph;
    this.breadthFirst = breadthFirst;
    if (start != Constant.NONE) {
      graph.edges(start);
      waiting.add(start);
    } else if (graph.nodes().size() > 0) {
      waiting.add(graph.nodes().key(0));
    }
  }

  @Override
  public synchronized Object next() {
    while (!waiting.isEmpty()) {
      Object node = breadthFirst ? waiting.pollFirst() : waiting.pollLast();
      if (!visited.contains(node)) {
        visited.add(node);
        DictValue edges = graph.edges(node);
        for (int edge = 0; edge < edges.size(); edge++) {
          if (!visited.contains(edges.key(edge))) {
            waiting.addLast(edges.key(edge));
          }
        }
        return node;
      }
    }
    return END;
  }
}
