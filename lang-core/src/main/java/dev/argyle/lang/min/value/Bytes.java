// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row of bytes under construction. */
public final class Bytes {
  private byte[] bytes;
  private int length;

  public Bytes() {
    this(64);
  }

  public Bytes(int capacity) {
    bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  public Bytes add(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  public Bytes add(byte[] source, int from, int count) {
    room(count);
    System.arraycopy(source, from, bytes, length, count);
    length += count;
    return this;
  }

  public Bytes add(StringValue text) {
    return add(text.array(), 0, text.length());
  }

  /** The text in UTF-8. */
  public Bytes add(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    return add(encoded, 0, encoded.length);
  }

  /** What has been added so far. */
  public StringValue toStringValue() {
    return StringValue.of(Arrays.copyOf(bytes, length));
  }

  private void room(int count) {
    if (count > bytes.length - length) {
      long wanted = Math.max((long) length + count, bytes.length * 2L);
      if ((long) length + count > Integer.MAX_VALUE - 8) {
        throw new OutOfMemoryError("a string of more than 2 GiB");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 8));
    }
  }
}
