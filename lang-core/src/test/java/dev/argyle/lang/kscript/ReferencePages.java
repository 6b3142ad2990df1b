// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript;

import dev.argyle.lang.kscript.modules.CoreModule;
import dev.argyle.lang.kscript.modules.Shelf;
import dev.argyle.lang.kscript.modules.StandardModules;
import dev.argyle.lang.kscript.types.CoreTypes;
import dev.argyle.lang.kscript.types.ExceptionType;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.NativeFunction;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.World;
import java.util.Map;
import java.util.TreeMap;

/** The reference pages of kscript, made from the declarations of what is built in. */
final class ReferencePages {
  private static final String MADE =
      "\nThis page is made from the declarations in the source: change them there.\n";

  private ReferencePages() {}

  /** All pages by file name. */
  static Map<String, String> all() {
    World world = new Shelf();
    Map<String, String> pages = new TreeMap<>();
    pages.put("functions.md", page(new CoreModule(world)));
    pages.put("types.md", types());
    pages.put("exceptions.md", exceptions());
    for (String name : StandardModules.NAMES) {
      NativeModule module = StandardModules.open(name, world).orElseThrow();
      pages.put(name + ".md", page(module));
    }
    pages.put("README.md", index(pages.keySet()));
    return pages;
  }

  private static String index(Iterable<String> files) {
    StringBuilder page = new StringBuilder("# kscript: what is built in\n" + MADE + "\n");
    for (String file : files) {
      page.append("- [").append(file.replace(".md", "")).append("](").append(file).append(")\n");
    }
    return page.toString();
  }

  private static String page(NativeModule module) {
    boolean core = module instanceof CoreModule;
    String prefix = core ? "" : module.name() + ".";
    StringBuilder page = new StringBuilder("# ");
    page.append(core ? "Built-in functions" : "`" + module.name() + "`").append("\n\n");
    page.append(module.description()).append('\n').append(MADE);
    if (!module.functions().isEmpty()) {
      page.append("\n## Functions\n\n");
      for (NativeFunction function : module.functions()) {
        item(page, prefix + function.declaration(), function.description());
      }
    }
    StringBuilder values = new StringBuilder();
    StringBuilder types = new StringBuilder();
    for (NativeModule.Declaration value : module.values()) {
      if (!value.name().startsWith("__std")
          && module.get(value.name()) instanceof NativeType type) {
        type(types, type);
      } else {
        item(values, prefix + value.name(), value.description());
      }
    }
    if (!values.isEmpty()) {
      page.append("\n## Values\n\n").append(values);
    }
    return page.append(types).toString();
  }

  private static String types() {
    StringBuilder page = new StringBuilder("# Built-in types\n" + MADE);
    for (String name : CoreTypes.NAMES) {
      if (CoreTypes.find(name) instanceof NativeType type) {
        type(page, type);
      }
    }
    return page.toString();
  }

  private static String exceptions() {
    StringBuilder page = new StringBuilder("# Exceptions\n" + MADE + "\n");
    for (ExceptionType type : Exceptions.all()) {
      String base =
          type == Exceptions.EXCEPTION
              ? ""
              : " (a subtype of `" + type.base().map(Type::name).orElse("") + "`)";
      page.append("- `").append(type.name()).append('`').append(base).append(": ");
      page.append(type.description()).append('\n');
    }
    return page.toString();
  }

  private static void type(StringBuilder page, NativeType type) {
    page.append("\n## `").append(type.constructor().declaration()).append("`\n\n");
    page.append(type.description());
    type.base()
        .filter(base -> !base.name().equals("object"))
        .ifPresent(base -> page.append(" A subtype of `").append(base.name()).append("`."));
    page.append('\n');
    if (!type.methods().isEmpty()) {
      page.append('\n');
      for (NativeFunction method : type.methods()) {
        item(page, "." + method.declaration(), method.description());
      }
    }
  }

  private static void item(StringBuilder page, String declaration, String description) {
    page.append("- `").append(declaration).append("`: ").append(description).append('\n');
  }
}
