// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.NativeModule;

/** {@code util}: containers beside those of the language. */
public final class UtilModule extends NativeModule {
  /** The module. */
  public UtilModule() {
    super("util", "Containers beside those of the language.");
    value("Queue", "What was pushed first is popped first.");
    value("Bitset", "A set of small ints.");
    value("BST", "A dict in the order of its keys.");
    value("Graph", "Nodes, and edges with values between them.");
  }

  @Override
  protected Object make(String name) {
    return switch (name) {
      case "Queue" -> new QueueType();
      case "Bitset" -> new BitsetType();
      case "BST" -> new TreeType();
      case "Graph" -> new GraphType();
      default -> super.make(name);
    };
  }
}
