// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.PathLike;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.io.IOException;

/** {@code io.FileIO} and {@code io.RawIO}: files as text or bytes, and as bytes. */
final class FileIoType extends NativeType {
  private final World world;
  private final Descriptors descriptors;
  private final boolean raw;

  private FileIoType(
      String name, Type base, World world, Descriptors descriptors, String text, boolean raw) {
    super(name, base, "(src, mode: str = 'r')", text);
    this.world = world;
    this.descriptors = descriptors;
    this.raw = raw;
  }

  static FileIoType file(Type base, World world, Descriptors descriptors) {
    return new FileIoType("io.FileIO", base, world, descriptors, "A file.", false);
  }

  static FileIoType raw(Type base, World world, Descriptors descriptors) {
    return new FileIoType("io.RawIO", base, world, descriptors, "A file, as bytes.", true);
  }

  @Override
  protected void declare() {
    if (!raw) {
      method("flush(self)", "Sees to it that what was written is where it goes to; it always is.");
    }
  }

  @Override
  public Object call(String name, Object[] arguments) {
    return Constant.NONE;
  }

  @Override
  protected Object make(Object[] arguments) {
    String source = source(arguments[0]);
    String mode = arguments[1].toString();
    FileMode parsed = FileMode.parse(mode);
    try {
      return of(descriptors.add(FileDevice.open(world.path(source), parsed)), source, mode);
    } catch (IOException failed) {
      throw IoFailures.of("Failed to open " + Text.repr(Str.of(source)), failed);
    }
  }

  private static String source(Object source) {
    if (!(source instanceof PathLike) && !(Instance.unwrap(source) instanceof Str)) {
      throw Thrown.error(
          "Expected 'src' to be either 'str' or 'os.path', but got '"
              + Type.of(source).name()
              + "' object");
    }
    return Text.of(source);
  }

  /** A stream over an open device. */
  DeviceStream of(int number, String source, String mode) {
    return new DeviceStream(this, descriptors, number, source, mode, raw);
  }
}
