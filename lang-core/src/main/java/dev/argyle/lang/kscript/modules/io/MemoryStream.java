// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.BytesType;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Convertible;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An {@code io.StringIO} or {@code io.BytesIO}: what is written goes to its end, what is read comes
 * from a place of its own that begins at the start.
 */
final class MemoryStream extends Stream implements Convertible {
  private final boolean binary;
  private byte[] content;
  private int size;
  private int place;

  MemoryStream(Type type, boolean binary, byte[] initial) {
    super(type);
    this.binary = binary;
    this.content = initial;
    this.size = initial.length;
  }

  private Object value(int from, int to) {
    return binary
        ? new Bytes(Arrays.copyOfRange(content, from, to))
        : Str.of(new String(content, from, to - from, StandardCharsets.UTF_8));
  }

  /** Everything that was written. */
  synchronized Object get() {
    return value(0, size);
  }

  @Override
  public synchronized Object read(long count) {
    int from = place;
    long left = count < 0 ? Long.MAX_VALUE : count;
    if (binary) {
      place = (int) Math.min(size, from + Math.min(left, size));
    } else {
      while (left-- > 0 && place < size) {
        do {
          place++;
        } while (place < size && (content[place] & 0xC0) == 0x80);
      }
    }
    return value(from, place);
  }

  @Override
  public synchronized Object line() {
    if (place >= size) {
      return IteratorValue.END;
    }
    int from = place;
    int end = from;
    while (end < size && content[end] != '\n') {
      end++;
    }
    place = Math.min(end + 1, size);
    boolean carriageReturn = end < size && end > from && content[end - 1] == '\r';
    return value(from, carriageReturn ? end - 1 : end);
  }

  @Override
  public void write(Object message) {
    byte[] added = binary ? Convert.data(message) : Text.str(message).encoded();
    synchronized (this) {
      if (size + added.length > content.length) {
        content = Arrays.copyOf(content, Math.max(size + added.length, size + (size >> 1)));
      }
      System.arraycopy(added, 0, content, size, added.length);
      size += added.length;
    }
  }

  @Override
  public synchronized boolean isAtEnd() {
    return place >= size;
  }

  @Override
  public synchronized void seek(long offset, long whence) {
    long target = target(offset, whence, place, size);
    place = (int) Math.min(target, size);
  }

  @Override
  public synchronized long tell() {
    return place;
  }

  @Override
  public synchronized void truncate(long wanted) {
    if (wanted > size) {
      throw Thrown.error("Cannot trunc '" + type().name() + "' objects to larger sizes");
    }
    size = (int) Math.max(wanted, 0);
    place = Math.min(place, size);
  }

  @Override
  public void close() {
    // there is nothing behind it; what was written can still be asked for
  }

  @Override
  public Object to(Type wanted) {
    return binary && wanted == BytesType.TYPE ? get() : Constant.UNDEFINED;
  }

  @Override
  public String repr() {
    return "<" + type().name() + " (" + size + " bytes)>";
  }

  @Override
  public String toString() {
    return repr();
  }
}
