// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: with and without make a new one that shares all but a path with
 * the old one. A balanced tree after Adelson-Velsky and Landis.
 */
final class SortedTree {
  static final SortedTree EMPTY = new SortedTree(null);

  private record Node(
      @Nullable Node left,
      StringValue key,
      Value value,
      @Nullable Node right,
      int height,
      int size) {}

  private final @Nullable Node root;

  private SortedTree(@Nullable Node root) {
    this.root = root;
  }

  int size() {
    return size(root);
  }

  Optional<Value> get(StringValue key) {
    Node node = root;
    while (node != null) {
      int order = key.compareTo(node.key);
      if (order == 0) {
        return Optional.of(node.value);
      }
      node = order < 0 ? node.left : node.right;
    }
    return Optional.empty();
  }

  SortedTree with(StringValue key, Value value) {
    return new SortedTree(with(root, key, value));
  }

  SortedTree without(StringValue key) {
    return get(key).isEmpty() ? this : new SortedTree(without(root, key));
  }

  void forEach(BiConsumer<StringValue, Value> action) {
    forEach(root, action);
  }

  private static void forEach(@Nullable Node node, BiConsumer<StringValue, Value> action) {
    if (node != null) {
      forEach(node.left, action);
      action.accept(node.key, node.value);
      forEach(node.right, action);
    }
  }

  private static Node with(@Nullable Node node, StringValue key, Value value) {
    if (node == null) {
      return node(null, key, value, null);
    }
    int order = key.compareTo(node.key);
    if (order == 0) {
      return node(node.left, key, value, node.right);
    }
    return order < 0
        ? balanced(with(node.left, key, value), node, node.right)
        : balanced(node.left, node, with(node.right, key, value));
  }

  private static @Nullable Node without(@Nullable Node node, StringValue key) {
    if (node == null) {
      return null;
    }
    int order = key.compareTo(node.key);
    if (order < 0) {
      return balanced(without(node.left, key), node, node.right);
    }
    if (order > 0) {
      return balanced(node.left, node, without(node.right, key));
    }
    if (node.left == null || node.right == null) {
      return node.left == null ? node.right : node.left;
    }
    Node next = node.right;
    while (next.left != null) {
      next = next.left;
    }
    return balanced(node.left, next, without(node.right, next.key));
  }

  /** A node with the entry of the middle one, turned where one side is more than one higher. */
  private static Node balanced(@Nullable Node left, Node middle, @Nullable Node right) {
    if (left != null && height(left) > height(right) + 1) {
      Node inner = left.right;
      if (inner != null && height(inner) > height(left.left)) {
        return node(
            node(left.left, left.key, left.value, inner.left),
            inner.key,
            inner.value,
            node(inner.right, middle.key, middle.value, right));
      }
      return node(left.left, left.key, left.value, node(inner, middle.key, middle.value, right));
    }
    if (right != null && height(right) > height(left) + 1) {
      Node inner = right.left;
      if (inner != null && height(inner) > height(right.right)) {
        return node(
            node(left, middle.key, middle.value, inner.left),
            inner.key,
            inner.value,
            node(inner.right, right.key, right.value, right.right));
      }
      return node(node(left, middle.key, middle.value, inner), right.key, right.value, right.right);
    }
    return node(left, middle.key, middle.value, right);
  }

  private static Node node(
      @Nullable Node left, StringValue key, Value value, @Nullable Node right) {
    int height = Math.max(height(left), height(right)) + 1;
    return new Node(left, key, value, right, height, size(left) + size(right) + 1);
  }

  private static int height(@Nullable Node node) {
    return node == null ? 0 : node.height;
  }

  private static int size(@Nullable Node node) {
    return node == null ? 0 : node.size;
  }
}
