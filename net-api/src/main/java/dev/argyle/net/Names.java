// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import java.util.regex.Pattern;

/** What the names in the open sets may look like. */
final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]*");
  private static final Pattern NAME_OR_NUMBER = Pattern.compile("[a-z][a-z0-9_-]*|[0-9]{1,5}");

  private Names() {}

  static void check(String what, String name) {
    check(what, name, NAME);
  }

  static void checkNameOrNumber(String what, String name) {
    check(what, name, NAME_OR_NUMBER);
  }

  private static void check(String what, String name, Pattern allowed) {
    if (!allowed.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a %s is lower case: a letter, then letters, digits, '_' or '-'; not '%s'"
              .formatted(what, name));
    }
  }
}
