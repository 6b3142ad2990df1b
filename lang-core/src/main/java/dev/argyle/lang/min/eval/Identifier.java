// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.StringValue;

/** The names that a program may define. */
final class Identifier {
  private Identifier() {}

  /** A name, or several with dots between. */
  static boolean isPath(StringValue name) {
    return isWord(name, "/.!?+*_-");
  }

  static boolean isPlain(StringValue name) {
    return isWord(name, "/!?+*_-");
  }

  /**
   * Lets a plain name pass.
   *
   * @throws MinError if it is none
   */
  static void requirePlain(StringValue name) {
    if (!isPlain(name)) {
      throw invalid(name);
    }
  }

  static MinError invalid(StringValue name) {
    return MinError.invalid("Symbol identifier '" + name.text() + "' contains invalid characters.");
  }

  private static boolean isWord(StringValue name, String marks) {
    if (name.length() == 0 || !isLetter(name.at(0)) && name.at(0) != '_') {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      int c = name.at(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
