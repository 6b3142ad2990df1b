// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code str}: texts. */
public final class StrType extends NativeType {
  /** The type. */
  public static final StrType TYPE = new StrType();

  private StrType() {
    super("str", ObjectType.TYPE, "(obj = '')", "A text: a sequence of Unicode code points.");
  }

  @Override
  protected void declare() {
    method("upper(self)", "With every letter in upper case, one for one.");
    method("lower(self)", "With every letter in lower case, one for one.");
    method("isspace(self)", "Whether all are white space.");
    method("isprint(self)", "Whether all can be seen.");
    method("isalpha(self)", "Whether all are letters.");
    method("isnum(self)", "Whether all are numeric.");
    method("isalnum(self)", "Whether all are letters or numeric.");
    method("isident(self)", "Whether it can be the name of a variable.");
    method("startswith(self, obj)", "Whether it begins with a text, or with one of a tuple.");
    method("endswith(self, obj)", "Whether it ends with a text, or with one of a tuple.");
    method("join(self, objs)", "The texts of all elements with this one between them.");
    method("split(self, by)", "The list of parts between a separator, or any of a tuple.");
    method(
        "index(self, sub: str, start: size = 0, end: size = none)",
        "Where a text begins; a ValError if nowhere.");
    method(
        "find(self, sub: str, start: size = 0, end: size = none)",
        "Where a text begins; -1 if nowhere.");
    method("replace(self, sub: str, by: str)", "With another text for each place of one.");
    method("trim(self)", "Without white space at both ends.");
    magic("__add", "__mul", "__mod", "__lt", "__le", "__gt", "__ge", "__eq", "__ne");
    magic("__len", "__contains", "__getelem", "__iter", "__str", "__repr", "__bool", "__hash");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    return Text.str(arguments[0]);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Str self = (Str) arguments[0];
    String text = self.toString();
    return switch (name) {
      case "upper" -> TextMethods.mapped(text, Character::toUpperCase);
      case "lower" -> TextMethods.mapped(text, Character::toLowerCase);
      case "isspace" -> text.codePoints().allMatch(TextMethods::isSpace);
      case "isprint" -> text.codePoints().allMatch(TextMethods::isPrintable);
      case "isalpha" -> text.codePoints().allMatch(Character::isLetter);
      case "isnum" -> text.codePoints().allMatch(TextMethods::isNumeric);
      case "isalnum" -> text.codePoints().allMatch(TextMethods::isAlphanumeric);
      case "isident" -> TextMethods.isIdentifier(text);
      case "startswith" -> TextMethods.begins(text, arguments[1]);
      case "endswith" -> TextMethods.ends(text, arguments[1]);
      case "join" -> TextMethods.join(text, arguments[1]);
      case "split" -> TextMethods.split(text, arguments[1]);
      case "index" -> TextMethods.index(self, arguments);
      case "find" -> TextMethods.find(self, arguments);
      case "replace" -> TextMethods.replace(text, arguments);
      case "trim" -> TextMethods.trim(text);
      default -> super.call(name, arguments);
    };
  }
}
