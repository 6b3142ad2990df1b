// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.nio.charset.StandardCharsets;

/** {@code bytes}: sequences of bytes. */
public final class BytesType extends NativeType {
  /** The type. */
  public static final BytesType TYPE = new BytesType();

  private BytesType() {
    super("bytes", ObjectType.TYPE, "(obj = '')", "A sequence of bytes; of a text its UTF-8.");
  }

  @Override
  protected void declare() {
    method("decode(self)", "The text that these bytes are in UTF-8.");
    magic("__add", "__lt", "__le", "__gt", "__ge", "__eq", "__ne");
    magic("__len", "__contains", "__getelem", "__iter", "__str", "__repr", "__bool", "__hash");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  public Object call(String name, Object[] arguments) {
    byte[] data = ((Bytes) arguments[0]).data();
    return Str.of(new String(data, StandardCharsets.UTF_8));
  }

  @Override
  protected Object make(Object[] arguments) {
    Object method = Instance.override(arguments[0], "__bytes");
    if (method != Constant.UNDEFINED) {
      return Calls.call(method, arguments[0]);
    }
    Object inner = Instance.unwrap(arguments[0]);
    if (inner instanceof Bytes bytes) {
      return bytes;
    }
    if (inner instanceof Str str) {
      return new Bytes(str.encoded());
    }
    if (inner instanceof ListValue list) {
      return ofNumbers(list.toArray());
    }
    if (inner instanceof TupleValue tuple) {
      return ofNumbers(tuple.items());
    }
    return converted(arguments[0]);
  }

  private static Object converted(Object value) {
    Object bytes = Convertible.convert(Instance.unwrap(value), TYPE);
    if (bytes == Constant.UNDEFINED) {
      throw Convert.refused(value, "bytes");
    }
    return bytes;
  }

  private static Bytes ofNumbers(Object[] numbers) {
    byte[] data = new byte[numbers.length];
    for (int i = 0; i < data.length; i++) {
      long number = Convert.size(numbers[i]);
      if (number < 0 || number > 255) {
        throw Thrown.valError("Expected numbers from 0 to 255, but got " + number);
      }
      data[i] = (byte) number;
    }
    return new Bytes(data);
  }
}
