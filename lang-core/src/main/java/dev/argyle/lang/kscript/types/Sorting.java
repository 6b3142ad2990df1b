// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** A stable merge sort: unlike Java's, it puts up with any comparison function. */
final class Sorting {
  private final Object[] keys;
  private final Object order;

  private Sorting(Object[] keys, Object order) {
    this.keys = keys;
    this.order = order;
  }

  static Object sort(ListValue list, Object order, Object keys) {
    Object[] elements = list.toArray();
    Object[] by = keys == Constant.NONE ? elements : Iteration.toArray(keys);
    if (by.length != elements.length) {
      throw Thrown.sizeError(
          "Expected as many keys as elements, " + elements.length + ", but got " + by.length);
    }
    int[] positions = new Sorting(by, order).positions();
    Object[] sorted = new Object[elements.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = elements[positions[i]];
    }
    list.replaceAll(sorted);
    return Constant.NONE;
  }

  private int[] positions() {
    int[] from = new int[keys.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = i;
    }
    int[] to = new int[keys.length];
    for (int width = 1; width > 0 && width < from.length; width *= 2) {
      for (int start = 0; start < from.length; start += 2 * width) {
        int middle = Math.min(start + width, from.length);
        merge(from, to, start, middle, Math.min(middle + width, from.length));
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  private void merge(int[] from, int[] to, int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft =
          left < middle && (right >= end || mayPrecede(keys[from[left]], keys[from[right]]));
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  private boolean mayPrecede(Object left, Object right) {
    return order == Constant.NONE
        ? !Comparisons.truth(Comparisons.compare(Comparison.LESS, right, left))
        : Comparisons.truth(Calls.call(order, left, right));
  }
}
