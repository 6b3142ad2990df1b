// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;

/** {@code ucd}: the characters of Unicode, as the Java runtime knows them. */
public final class UcdModule extends NativeModule {
  /** General categories by the numbers that Java gives them; 17 is not used. */
  private static final String[] CATEGORIES = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
    "Cf", "", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
  };

  /** The module. */
  public UcdModule() {
    super("ucd", "The characters of Unicode.");
    function("lookup(name: str)", "The character with a name.");
    function("name(chr: str)", "The name of a character.");
    function("info(chr: str)", "The name of a character.");
    function("cat(chr: str)", "The general category of a character, such as Lu.");
    function("catgen(chr: str)", "The general category of a character, such as Lu.");
  }

  @Override
  public Object call(String name, Object[] arguments) {
    String text = arguments[0].toString();
    return switch (name) {
      case "lookup" -> lookup(text);
      case "name", "info" -> name(codePoint(text));
      default -> Str.of(CATEGORIES[Character.getType(codePoint(text))]);
    };
  }

  private static Str lookup(String name) {
    try {
      return Str.ofCodePoint(Character.codePointOf(name));
    } catch (IllegalArgumentException unknown) {
      throw Thrown.valError("Unable to find unicode character " + Text.repr(Str.of(name)));
    }
  }

  private static int codePoint(String text) {
    if (text.codePointCount(0, text.length()) != 1) {
      throw Thrown.valError("Expected a str of length 1, but got " + Text.repr(Str.of(text)));
    }
    return text.codePointAt(0);
  }

  private static Str name(int codePoint) {
    String name = Character.getName(codePoint);
    if (name == null) {
      throw Thrown.valError(
          "Unable to find unicode data about " + Text.repr(Str.ofCodePoint(codePoint)));
    }
    return Str.of(name);
  }
}
