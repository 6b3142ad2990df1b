// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code regex}: patterns of text. */
public final class RegexType extends NativeType {
  /** The type. */
  public static final RegexType TYPE = new RegexType();

  private RegexType() {
    super("regex", ObjectType.TYPE, "(expr: str)", "A pattern that texts can match.");
  }

  @Override
  protected void declare() {
    method("exact(self, str: str)", "Whether a whole text matches.");
    method("matches(self, str: str)", "Whether any part of a text matches.");
  }

  @Override
  protected Object make(Object[] arguments) {
    return RegexValue.of(arguments[0].toString());
  }

  @Override
  public Object call(String name, Object[] arguments) {
    RegexValue self = (RegexValue) arguments[0];
    String text = arguments[1].toString();
    return name.equals("exact") ? self.matchesWhole(text) : self.matchesPart(text);
  }
}
