// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a file is opened for, as fopen(3) says it: one of {@code r w a x}, perhaps {@code +}, and
 * {@code b} for bytes in place of text.
 *
 * @param kind the letter
 * @param update whether it has a plus
 * @param binary whether it has a b
 */
record FileMode(char kind, boolean update, boolean binary) {
  static FileMode parse(String text) {
    boolean update = text.contains("+");
    boolean binary = text.contains("b");
    String kind = text.replace("+", "").replace("b", "").replace("t", "");
    if (kind.length() != 1 || "rwax".indexOf(kind.charAt(0)) < 0) {
      throw Thrown.valError(
          "Invalid mode: "
              + Text.repr(Str.of(text))
              + " (expected one of r, w, a and x, perhaps with + and b)");
    }
    return new FileMode(kind.charAt(0), update, binary);
  }

  boolean reads() {
    return kind == 'r' || update;
  }

  boolean writes() {
    return kind != 'r' || update;
  }

  boolean append() {
    return kind == 'a';
  }

  Set<OpenOption> options() {
    Set<StandardOpenOption> options = EnumSet.noneOf(StandardOpenOption.class);
    if (reads()) {
      options.add(StandardOpenOption.READ);
    }
    if (writes()) {
      options.add(StandardOpenOption.WRITE);
    }
    switch (kind) {
      case 'w' -> {
        options.add(StandardOpenOption.CREATE);
        options.add(StandardOpenOption.TRUNCATE_EXISTING);
      }
      case 'a' -> options.add(StandardOpenOption.CREATE);
      case 'x' -> options.add(StandardOpenOption.CREATE_NEW);
      default -> {}
    }
    return Set.copyOf(options);
  }
}
