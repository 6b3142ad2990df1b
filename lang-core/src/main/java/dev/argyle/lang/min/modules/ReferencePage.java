// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import java.util.Comparator;
import java.util.List;

/** The reference pages of the standard library in Markdown, made of the declarations. */
public final class ReferencePage {
  private ReferencePage() {}

  /** The page of a module. */
  public static String of(StandardModule module) {
    StringBuilder page = new StringBuilder();
    page.append("# min: the module ").append(module.name()).append("\n\n");
    page.append(module.summary()).append("\n\n");
    page.append("| operator | operands and results | what it does |\n| --- | --- | --- |\n");
    List<Operator> operators =
        module.operators().stream().sorted(Comparator.comparing(Operator::name)).toList();
    for (Operator operator : operators) {
      page.append(
          "| `%s` | `%s` | %s |\n"
              .formatted(cell(operator.name()), cell(operator.signature()), cell(operator.help())));
    }
    return page.toString();
  }

  /** The page that leads to the others. */
  public static String index() {
    StringBuilder page = new StringBuilder("# min: the standard library\n\n");
    page.append(
        "Operands and results are types, the top of the stack last: `a` is anything, `'sym` a"
            + " string\n"
            + "or a quoted symbol, `a*` any number of values. A name works alone and behind that of"
            + " its\n"
            + "module, as in `str.length`.\n\n");
    for (StandardModule module : StandardLibrary.modules()) {
      page.append("- [%s](%s.md): %s\n".formatted(module.name(), module.name(), module.summary()));
    }
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
