// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Convertible;
import dev.argyle.lang.kscript.types.IntType;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Type;

/** {@code gram.Token}. */
final class TokenType extends NativeType {
  TokenType() {
    super("gram.Token", ObjectType.TYPE, "(kind, val: str)", "A part of a text, and its kind.");
  }

  @Override
  protected void declare() {
    magic("__int", "__integral", "__eq", "__ne", "__str", "__repr");
  }

  @Override
  protected Object make(Object[] arguments) {
    return new Token(this, arguments[0], (Str) arguments[1]);
  }

  /** A token; as an int it is its kind. */
  record Token(TokenType type, Object kind, Str text) implements Convertible {
    @Override
    public Object attribute(String name) {
      return switch (name) {
        case "kind" -> kind;
        case "val" -> text;
        default -> Constant.UNDEFINED;
      };
    }

    @Override
    public Object to(Type wanted) {
      return wanted == IntType.TYPE ? Convert.integer(kind) : Constant.UNDEFINED;
    }

    @Override
    public String toString() {
      return "gram.Token(" + Text.repr(kind) + ", " + Text.repr(text) + ")";
    }
  }
}
