// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Attributes;
import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.NativeFunction;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.nio.charset.StandardCharsets;

/**
 * What an object of a script's own subtype of {@code io.BaseIO} holds: it does what the script did
 * not define, by the methods that the script did.
 */
final class ScriptStream extends Stream {
  private final Instance instance;

  ScriptStream(Type type, Instance instance) {
    super(type);
    this.instance = instance;
  }

  private boolean defines(String method) {
    return !(instance.type().find(method) instanceof NativeFunction);
  }

  private Object call(String method, Object... arguments) {
    if (!defines(method)) {
      throw Thrown.typeError(
          "'"
              + instance.type().name()
              + "' did not implement the '"
              + method
              + "()' method of 'io.BaseIO'");
    }
    return Calls.call(Attributes.get(instance, Str.of(method)), arguments);
  }

  @Override
  public Object read(long count) {
    return call("read", count);
  }

  @Override
  public void write(Object message) {
    call("write", message);
  }

  @Override
  public boolean isAtEnd() {
    return Comparisons.truth(call("eof"));
  }

  @Override
  public void close() {
    if (defines("close")) {
      call("close");
    }
  }

  @Override
  public void seek(long offset, long whence) {
    call("seek", offset, whence);
  }

  @Override
  public long tell() {
    return Convert.size(call("tell"));
  }

  @Override
  public void truncate(long size) {
    call("trunc", size);
  }

  /** Reads one character or byte at a time, as nothing that was read could be given back. */
  @Override
  public Object line() {
    StringBuilder text = new StringBuilder();
    boolean binary = false;
    while (true) {
      Object next = Instance.unwrap(call("read", 1L));
      binary |= next instanceof Bytes;
      String part = next instanceof Bytes one ? latin(one) : Convert.text(next);
      if (part.equals("\n") || part.isEmpty()) {
        if (part.isEmpty() && text.isEmpty()) {
          return IteratorValue.END;
        }
        int length = text.length();
        boolean strip = !part.isEmpty() && length > 0 && text.charAt(length - 1) == '\r';
        text.setLength(strip ? length - 1 : length);
        return binary ? bytes(text) : Str.of(text.toString());
      }
      text.append(part);
    }
  }

  private static String latin(Bytes bytes) {
    return new String(bytes.data(), StandardCharsets.ISO_8859_1);
  }

  private static Bytes bytes(CharSequence latin) {
    return new Bytes(latin.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
