// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/**
 * A slice: immutable. A part that is none stands for the first or the last of what is sliced.
 *
 * @param start where it begins
 * @param end where it ends
 * @param step the distance
 */
public record SliceValue(Object start, Object end, Object step) implements Value {
  @Override
  public Type type() {
    return BasicTypes.SLICE;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "start" -> start;
      case "end" -> end;
      case "step" -> step;
      default -> Constant.UNDEFINED;
    };
  }

  /** The indices that this slice picks from a sequence of the given length, in its order. */
  public int[] indices(int length) {
    long by = step == Constant.NONE ? 1 : Convert.clamped(step);
    if (by == 0) {
      throw Thrown.valError("Slices cannot have step==0");
    }
    long lowest = by > 0 ? 0 : -1;
    long highest = by > 0 ? length : length - 1L;
    long first = bound(start, by > 0 ? lowest : highest, length, lowest, highest);
    long last = bound(end, by > 0 ? highest : lowest, length, lowest, highest);
    long count = by > 0 ? (last - first + by - 1) / by : (first - last - by - 1) / -by;
    if (by > 0 ? first >= last : first <= last) {
      count = 0;
    }
    int[] indices = new int[(int) count];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (int) (first + i * by);
    }
    return indices;
  }

  private static long bound(Object part, long missing, int length, long lowest, long highest) {
    if (part == Constant.NONE) {
      return missing;
    }
    long at = Convert.clamped(part);
    return Math.clamp(at < 0 ? at + length : at, lowest, highest);
  }

  @Override
  public String toString() {
    return "slice(" + Text.repr(start) + ", " + Text.repr(end) + ", " + Text.repr(step) + ")";
  }
}
