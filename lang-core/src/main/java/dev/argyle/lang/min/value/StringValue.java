// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A string: a row of bytes, of whatever encoding or none.
 *
 * <p>A string is the beginning of an array, which may go on. {@link #append} writes behind the end
 * of the string into the same array when nobody has done so before, so that building a string piece
 * by piece takes time in proportion to its length.
 */
public final class StringValue extends Value implements Comparable<StringValue> {
  public static final StringValue EMPTY = new StringValue(new byte[0]);

  /** How much of a shared array is in use. */
  private static final class Extent {
    int used;
  }

  private final byte[] bytes;
  private final int length;
  private final @Nullable Extent extent;
  private int hash;
  private @Nullable Name name;

  private StringValue(byte[] bytes) {
    this(bytes, bytes.length, null);
  }

  private StringValue(byte[] bytes, int length, @Nullable Extent extent) {
    super(STRING);
    this.bytes = bytes;
    this.length = length;
    this.extent = extent;
  }

  /** A string of these bytes; the array must not be changed afterwards. */
  public static StringValue of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new StringValue(bytes);
  }

  /** A string of the text in UTF-8. */
  public static StringValue of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A string of the characters' low eight bits, as {@link #latin} makes them of bytes. */
  public static StringValue ofLatin(String text) {
    return of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The number of bytes. */
  public int length() {
    return length;
  }

  /** The byte at the index, as 0 to 255. */
  public int at(int index) {
    return bytes[index] & 0xff;
  }

  /**
   * An array that begins with this string's bytes and may be longer; see {@link #length}.
   * Read-only.
   */
  public byte[] array() {
    return bytes;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** The bytes read as UTF-8, for file names, messages and the like. */
  public String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** One character a byte, so that text tools of Java can work on any bytes. */
  public String latin() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The bytes from one index up to another. */
  public StringValue slice(int from, int to) {
    return from == 0 && to == length ? this : of(Arrays.copyOfRange(bytes, from, to));
  }

  /** This string with the other behind it, in time in proportion to the other, taken over many. */
  public StringValue append(StringValue other) {
    if (other.length == 0) {
      return this;
    }
    if (length == 0) {
      return other;
    }
    int total = Math.addExact(length, other.length);
    byte[] target = bytes;
    Extent shared = extent;
    if (shared == null || shared.used != length || total > bytes.length) {
      target = grown(total);
      shared = new Extent();
    }
    System.arraycopy(other.bytes, 0, target, length, other.length);
    shared.used = total;
    return new StringValue(target, total, shared);
  }

  private byte[] grown(int total) {
    byte[] larger = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, Math.max(32L, total * 2L))];
    System.arraycopy(bytes, 0, larger, 0, length);
    return larger;
  }

  /** The index of the first occurrence at or after an index, or -1. */
  public int indexOf(StringValue part, int from) {
    for (int i = from; i <= length - part.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part.bytes, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether these are the bytes of the text in UTF-8. */
  public boolean is(String other) {
    return equals(of(other));
  }

  /** The name that whoever evaluates found for this string earlier; see {@link #name(Name)}. */
  public @Nullable Name name() {
    return name;
  }

  /** Remembers the name with this text, so that the next look-up takes no time. */
  public void name(Name found) {
    name = found;
  }

  @Override
  public int compareTo(StringValue other) {
    return Arrays.compareUnsigned(bytes, 0, length, other.bytes, 0, other.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StringValue string
        && Arrays.equals(bytes, 0, length, string.bytes, 0, string.length);
  }

  @Override
  public int hashCode() {
    int result = hash;
    if (result == 0) {
      for (int i = 0; i < length; i++) {
        result = 31 * result + bytes[i];
      }
      hash = result;
    }
    return result;
  }

  @Override
  public String typeName() {
    return "str";
  }
}
