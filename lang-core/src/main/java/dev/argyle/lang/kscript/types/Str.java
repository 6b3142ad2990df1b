// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A str: an immutable sequence of code points.
 *
 * <p>A longer text that was made by appending shares a growing buffer with the text that it was
 * made from, so that a loop that appends takes linear time. The caches in the fields may be filled
 * by any thread; all threads compute the same.
 */
public final class Str implements Value, Comparable<Str> {
  /** The empty text. */
  public static final Str EMPTY = new Str("");

  /** From this length on, appending shares a buffer. */
  private static final int SHARED = 256;

  private static final Str[] ASCII = new Str[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = new Str(String.valueOf(c));
    }
  }

  private final int length;
  private final @Nullable StringBuilder buffer;
  private @Nullable String text;
  private int points = -1;
  private long hash;

  private Str(String text) {
    this.length = text.length();
    this.buffer = null;
    this.text = text;
  }

  private Str(StringBuilder buffer, int length) {
    this.length = length;
    this.buffer = buffer;
  }

  /** The str of a Java text. */
  public static Str of(String text) {
    if (text.length() <= 1) {
      if (text.isEmpty()) {
        return EMPTY;
      }
      if (text.charAt(0) < ASCII.length) {
        return ASCII[text.charAt(0)];
      }
    }
    return new Str(text);
  }

  /** The str of one code point. */
  public static Str ofCodePoint(int codePoint) {
    return codePoint >= 0 && codePoint < ASCII.length
        ? ASCII[codePoint]
        : new Str(Character.toString(codePoint));
  }

  /** This text and another after it. */
  public Str append(Str other) {
    int total = length + other.length;
    if (total < 0) {
      throw Thrown.sizeError("A str cannot be longer than 2147483647");
    }
    if (total < SHARED) {
      return of(toString().concat(other.toString()));
    }
    StringBuilder shared = buffer;
    if (shared != null) {
      synchronized (shared) {
        if (shared.length() == length) {
          shared.append(other);
          return new Str(shared, total);
        }
      }
    }
    int room = (int) Math.min(total * 3L / 2, Integer.MAX_VALUE - 8);
    StringBuilder own = new StringBuilder(Math.max(total, room));
    return new Str(own.append(this).append(other), total);
  }

  /** How many code points it has. */
  public int length() {
    int count = points;
    if (count < 0) {
      String flat = toString();
      count = flat.codePointCount(0, flat.length());
      points = count;
    }
    return count;
  }

  /** Whether it has no code point. */
  public boolean isEmpty() {
    return length == 0;
  }

  /** The offset in chars of the code point with the given index, which may be the length. */
  public int offset(int index) {
    return length() == length ? index : toString().offsetByCodePoints(0, index);
  }

  /** The code point with the given index as a str. */
  public Str at(int index) {
    return ofCodePoint(toString().codePointAt(offset(index)));
  }

  /** The part from one index to before another. */
  public Str substring(int start, int end) {
    return of(toString().substring(offset(start), offset(end)));
  }

  /** Its bytes in UTF-8. */
  public byte[] encoded() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The hash that scripts see: djb2 over the bytes. */
  long hash() {
    long h = hash;
    if (h == 0) {
      h = Bytes.hash(encoded());
      hash = h;
    }
    return h;
  }

  @Override
  public Type type() {
    return StrType.TYPE;
  }

  /** By code points, which is also the order of the bytes. */
  @Override
  public int compareTo(Str other) {
    String left = toString();
    String right = other.toString();
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean surrogates = Character.isSurrogate(a) && Character.isSurrogate(b);
        return Character.isSurrogate(a) == Character.isSurrogate(b) || surrogates
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Str str && length == str.length && toString().equals(str.toString()));
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    String flat = text;
    if (flat == null) {
      StringBuilder shared = Objects.requireNonNull(buffer);
      synchronized (shared) {
        flat = shared.substring(0, length);
      }
      text = flat;
    }
    return flat;
  }
}
