// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Format;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;

/**
 * {@code io.BaseIO}: the methods that all streams have. It cannot be made, but scripts may extend
 * it.
 */
final class BaseIoType extends NativeType {
  BaseIoType() {
    super("io.BaseIO", ObjectType.TYPE, "(*args)", "The base of everything to read or write.");
  }

  @Override
  protected void declare() {
    method("read(self, sz: size = -1)", "Up to sz characters or bytes; without it everything.");
    method("write(self, msg)", "Writes a message, all of it.");
    method("printf(self, fmt: str, *args)", "Writes arguments as a format tells.");
    method("seek(self, pos: size, whence: size = 0)", "Goes pos bytes on from an io.Seek.");
    method("tell(self)", "The place of the next byte.");
    method("trunc(self, sz: size = 0)", "Cuts it to a size.");
    method("eof(self)", "Whether everything was read; waits for more if need be.");
    method("close(self)", "Closes it; again is fine.");
    magic("__iter");
  }

  @Override
  protected Object make(Object[] arguments) {
    throw Thrown.typeError("Type 'io.BaseIO' is abstract and cannot be created");
  }

  @Override
  protected Object payload(Instance instance, Object[] arguments) {
    return new ScriptStream(this, instance);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Stream stream = (Stream) arguments[0];
    switch (name) {
      case "read" -> {
        return stream.read((Long) arguments[1]);
      }
      case "write" -> stream.write(arguments[1]);
      case "printf" ->
          stream.write(Str.of(Format.format(arguments[1].toString(), (Object[]) arguments[2])));
      case "seek" -> stream.seek((Long) arguments[1], (Long) arguments[2]);
      case "tell" -> {
        return stream.tell();
      }
      case "trunc" -> stream.truncate((Long) arguments[1]);
      case "eof" -> {
        return stream.isAtEnd();
      }
      case "close" -> stream.close();
      default -> {
        return super.call(name, arguments);
      }
    }
    return Constant.NONE;
  }
}
