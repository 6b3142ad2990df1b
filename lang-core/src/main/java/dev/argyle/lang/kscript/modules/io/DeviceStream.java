// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Convertible;
import dev.argyle.lang.kscript.types.IntType;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** An {@code io.FileIO} or {@code io.RawIO}: a device with a number, as text or as bytes. */
public final class DeviceStream extends Stream implements Convertible {
  private final Descriptors descriptors;
  private final int number;
  private final Device device;
  private final String source;
  private final String modeText;
  private final FileMode mode;
  private final boolean binary;
  private final InputBuffer input;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile boolean closed;

  DeviceStream(
      Type type, Descriptors descriptors, int number, String source, String mode, boolean raw) {
    super(type);
    this.descriptors = descriptors;
    this.number = number;
    this.device = descriptors.get(number, "No open file has the number");
    this.source = source;
    this.modeText = mode;
    this.mode = FileMode.parse(mode);
    this.binary = raw || this.mode.binary();
    this.input = new InputBuffer(device);
  }

  /** What can fail, with the lock on the read-ahead held. */
  private interface Action<T> {
    T run() throws IOException;
  }

  private <T> T locked(String what, boolean allowed, Action<T> action) {
    reading.lock();
    try {
      if (closed) {
        throw IoFailures.closed("Failed to " + what + " " + repr());
      }
      if (!allowed) {
        throw Thrown.ioError(
            "Failed to " + what + " " + repr() + ": it was opened with mode '" + modeText + "'");
      }
      return action.run();
    } catch (IOException failed) {
      throw closed
          ? IoFailures.closed("Failed to " + what + " " + repr())
          : IoFailures.of("Failed to " + what + " " + repr(), failed);
    } finally {
      reading.unlock();
    }
  }

  private Object value(byte[] bytes, int length) {
    if (!binary) {
      return Str.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
    return new Bytes(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
  }

  @Override
  public Object read(long count) {
    byte[] bytes =
        locked(
            "read from",
            mode.reads(),
            () -> {
              long most = count < 0 ? Long.MAX_VALUE : count;
              return binary || count < 0 ? input.take(most) : input.takeCodePoints(most);
            });
    return value(bytes, bytes.length);
  }

  @Override
  public Object line() {
    byte[] line = locked("read from", mode.reads(), input::takeLine);
    int length = line.length;
    if (length == 0) {
      return IteratorValue.END;
    }
    if (line[length - 1] == '\n') {
      length--;
      if (length > 0 && line[length - 1] == '\r') {
        length--;
      }
    }
    return value(line, length);
  }

  @Override
  public void write(Object message) {
    byte[] content =
        binary || message instanceof Bytes ? Convert.data(message) : Text.str(message).encoded();
    if (!mode.reads()) {
      // nothing was read ahead, and a writer does not wait for another
      writeNow(content);
      return;
    }
    locked(
        "write to",
        mode.writes(),
        () -> {
          if (input.ahead() > 0) {
            device.seek(place());
            input.clear();
          }
          device.write(content);
          return Constant.NONE;
        });
  }

  private void writeNow(byte[] content) {
    if (closed) {
      throw IoFailures.closed("Failed to write to " + repr());
    }
    try {
      device.write(content);
    } catch (IOException failed) {
      throw IoFailures.of("Failed to write to " + repr(), failed);
    }
  }

  private long place() throws IOException {
    return device.position() - input.ahead();
  }

  @Override
  public boolean isAtEnd() {
    return locked("read from", mode.reads(), input::isAtEnd);
  }

  @Override
  public void seek(long offset, long whence) {
    locked(
        "seek",
        true,
        () -> {
          device.seek(target(offset, whence, place(), device.size()));
          input.clear();
          return Constant.NONE;
        });
  }

  @Override
  public long tell() {
    return locked("tell", true, this::place);
  }

  @Override
  public void truncate(long size) {
    locked(
        "trunc",
        mode.writes(),
        () -> {
          device.resize(Math.max(size, 0));
          return Constant.NONE;
        });
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      descriptors.close(number);
    } catch (IOException failed) {
      throw IoFailures.of("Failed to close " + repr(), failed);
    }
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "fileno" -> (long) number;
      default -> Constant.UNDEFINED;
    };
  }

  @Override
  public Object to(Type wanted) {
    return wanted == IntType.TYPE ? (Object) (long) number : Constant.UNDEFINED;
  }

  @Override
  public String repr() {
    return "<"
        + type().name()
        + " (src="
        + Text.repr(Str.of(source))
        + ", mode="
        + Text.repr(Str.of(modeText))
        + ")>";
  }

  @Override
  public String toString() {
    return repr();
  }
}
