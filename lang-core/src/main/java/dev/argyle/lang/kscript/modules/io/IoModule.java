// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.EnumType;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code io}: files and other streams. */
public final class IoModule extends NativeModule {
  private final World world;
  private final Descriptors descriptors;
  private final BaseIoType base = new BaseIoType();

  /** The module for a run. */
  public IoModule(World world) {
    super("io", "Files and other streams.");
    this.world = world;
    this.descriptors =
        new Descriptors(
            StreamDevice.of(new FlushingInput(world)),
            StreamDevice.of(new NotingOutput(world)),
            StreamDevice.of(new SharedOutput(world.err())));
    value("Seek", "From where to seek: SET the start, CUR the present place, END the end.");
    value("BaseIO", "The base of everything to read or write.");
    value("FileIO", "A file, as text or as bytes.");
    value("RawIO", "A file, as bytes.");
    value("StringIO", "Text in memory, as a stream.");
    value("BytesIO", "Bytes in memory, as a stream.");
    function(
        "fdopen(fd: size, mode: str = 'r', src = none)", "A FileIO of the file with a number.");
  }

  @Override
  protected Object make(String name) {
    return switch (name) {
      case "Seek" ->
          EnumType.define("io.Seek", new String[] {"SET", "CUR", "END"}, new Object[] {0L, 1L, 2L});
      case "BaseIO" -> base;
      case "FileIO" -> FileIoType.file(base, world, descriptors);
      case "RawIO" -> FileIoType.raw(base, world, descriptors);
      case "StringIO" -> MemoryIoType.strings(base);
      case "BytesIO" -> MemoryIoType.bytes(base);
      default -> super.make(name);
    };
  }

  @Override
  public Object call(String name, Object[] arguments) {
    long number = (Long) arguments[0];
    descriptors.get(number, "Failed to fdopen");
    String source = arguments[2] == Constant.NONE ? "<fd " + number + ">" : Text.of(arguments[2]);
    return file((int) number, source, arguments[1].toString());
  }

  /** The type of all streams, as the base of others. */
  public Type base() {
    return base;
  }

  /** The open files of the run. */
  public Descriptors descriptors() {
    return descriptors;
  }

  /** An {@code io.FileIO} over an open file. */
  public DeviceStream file(int number, String source, String mode) {
    return ((FileIoType) get("FileIO")).of(number, source, mode);
  }

  /** An {@code io.RawIO} over an open file. */
  public DeviceStream raw(int number, String source, String mode) {
    return ((FileIoType) get("RawIO")).of(number, source, mode);
  }

  /** Standard input: a wait for it shows first what was written. */
  private static final class FlushingInput extends InputStream {
    private final World world;

    FlushingInput(World world) {
      this.world = world;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      synchronized (world.out()) {
        world.out().flush();
      }
      return world.in().read(target, offset, length);
    }
  }

  /** A standard stream that {@code print} writes to as well, under the stream's own monitor. */
  private static class SharedOutput extends OutputStream {
    private final OutputStream shared;

    SharedOutput(OutputStream shared) {
      this.shared = shared;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
      synchronized (shared) {
        shared.write(content, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      synchronized (shared) {
        shared.flush();
      }
    }
  }

  /** Standard output. */
  private static final class NotingOutput extends SharedOutput {
    private final World world;

    NotingOutput(World world) {
      super(world.out());
      this.world = world;
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
      world.notePrinted();
      super.write(content, offset, length);
    }
  }
}
