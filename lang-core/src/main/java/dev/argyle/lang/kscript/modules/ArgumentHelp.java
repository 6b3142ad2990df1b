// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Type;
import java.util.List;

/** The text that {@code --help} shows. */
record ArgumentHelp(String name, String version, List<String> authors) {
  private static final String INDENT = "    ";
  private static final int COLUMN = 32;

  String text(
      List<ArgumentParser.Flag> flags,
      List<ArgumentParser.Opt> opts,
      List<ArgumentParser.Pos> positions) {
    StringBuilder text = new StringBuilder("usage: ").append(name).append(" [opts]");
    for (ArgumentParser.Pos pos : positions) {
      if (pos.count() < 0) {
        text.append(' ').append(pos.name()).append("...");
      } else {
        text.append((" " + pos.name()).repeat(pos.count()));
      }
    }
    text.append("\n\n");
    for (ArgumentParser.Pos pos : positions) {
      line(text, pos.name(), pos.doc());
    }
    text.append("\nopts:\n");
    for (ArgumentParser.Flag flag : flags) {
      line(text, String.join(",", flag.options()), flag.doc());
    }
    for (ArgumentParser.Opt opt : opts) {
      String value = opt.converter() instanceof Type type ? type.name() : "str";
      String preset = opt.preset().map(given -> " (default: " + Text.of(given) + ")").orElse("");
      line(text, String.join(",", opt.options()) + "[=" + value + "]", opt.doc() + preset);
    }
    if (!authors.isEmpty()) {
      text.append("\nauthors:\n");
      for (String author : authors) {
        text.append(INDENT).append(author).append('\n');
      }
    }
    return text.append("version: ").append(version).append('\n').toString();
  }

  private static void line(StringBuilder text, String what, String doc) {
    int used = INDENT.length() + what.length();
    text.append(INDENT).append(what).repeat(' ', Math.max(1, COLUMN - used)).append(doc);
    text.append('\n');
  }
}
