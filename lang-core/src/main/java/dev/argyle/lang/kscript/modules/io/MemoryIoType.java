// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Type;

/** {@code io.StringIO} and {@code io.BytesIO}: streams in memory. */
final class MemoryIoType extends NativeType {
  private final boolean binary;

  private MemoryIoType(String name, Type base, String text, boolean binary) {
    super(name, base, "(obj = '')", text);
    this.binary = binary;
  }

  static MemoryIoType strings(Type base) {
    return new MemoryIoType("io.StringIO", base, "Text in memory, as a stream.", false);
  }

  static MemoryIoType bytes(Type base) {
    return new MemoryIoType("io.BytesIO", base, "Bytes in memory, as a stream.", true);
  }

  @Override
  protected void declare() {
    method("get(self)", "All of it.");
  }

  @Override
  public Object call(String name, Object[] arguments) {
    return ((MemoryStream) arguments[0]).get();
  }

  @Override
  protected Object make(Object[] arguments) {
    byte[] initial = binary ? Convert.data(arguments[0]).clone() : Text.str(arguments[0]).encoded();
    return new MemoryStream(this, binary, initial);
  }
}
