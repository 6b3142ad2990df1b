// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bytes value: immutable.
 *
 * @param data the bytes; treat them as read-only
 */
@SuppressWarnings("ArrayRecordComponent")
public record Bytes(byte[] data) implements Value {
  static long hash(byte[] data) {
    long hash = 5381;
    for (byte b : data) {
      hash = hash * 33 + (b & 0xFF);
    }
    return hash;
  }

  /** How many bytes it has. */
  public int length() {
    return data.length;
  }

  @Override
  public Type type() {
    return BytesType.TYPE;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes bytes && Arrays.equals(data, bytes.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("b'");
    for (byte b : data) {
      text.append("\\x")
          .append(Character.toUpperCase(Character.forDigit((b >> 4) & 0xF, 16)))
          .append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
    }
    return text.append('\'').toString();
  }
}
