// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.IterableValue;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;

/**
 * A value of {@code io.BaseIO} or one of its subtypes. Any thread may use it; what two threads read
 * at the same time is divided between them, what they write is not mixed within one write.
 */
public abstract class Stream implements IterableValue {
  /** How a script asks for everything. */
  public static final long ALL = -1;

  private final Type type;

  /** A stream of a type. */
  protected Stream(Type type) {
    this.type = type;
  }

  /**
   * Reads up to a number of characters or bytes, fewer only at the end; a Str or a Bytes.
   *
   * @param count how many, or {@link #ALL}
   */
  public abstract Object read(long count);

  /** Writes a message, all of it. */
  public abstract void write(Object message);

  /** The next line without its end, or {@link IteratorValue#END}. */
  public abstract Object line();

  /** Whether everything was read. May wait for more. */
  public abstract boolean isAtEnd();

  /** Closes it; again is fine. */
  public abstract void close();

  /**
   * Goes to another place.
   *
   * @param offset in bytes from there
   * @param whence 0 the start, 1 the place where it is, 2 the end
   */
  public void seek(long offset, long whence) {
    throw cannot("seek");
  }

  /** The place of the next byte. */
  public long tell() {
    throw cannot("tell");
  }

  /** Cuts it to a size. */
  public void truncate(long size) {
    throw cannot("trunc");
  }

  /** The IOError of a method that makes no sense here. */
  protected Thrown cannot(String method) {
    return Thrown.ioError("Failed to " + method + " " + repr() + ": it has no places to go to");
  }

  @Override
  public final Type type() {
    return type;
  }

  @Override
  public final IteratorValue iterator() {
    return new Lines(this);
  }

  private static final class Lines extends IteratorValue {
    private final Stream stream;

    Lines(Stream stream) {
      this.stream = stream;
    }

    @Override
    public Object next() {
      return stream.line();
    }
  }

  /** The place that a seek means. */
  protected static long target(long offset, long whence, long here, long end) {
    long from =
        switch ((int) whence) {
          case 0 -> 0;
          case 1 -> here;
          case 2 -> end;
          default -> throw Thrown.error("Unknown 'whence': " + whence);
        };
    if (from + offset < 0) {
      throw Thrown.osError(22, "Cannot seek to " + (from + offset) + " (Invalid argument)");
    }
    return from + offset;
  }
}
