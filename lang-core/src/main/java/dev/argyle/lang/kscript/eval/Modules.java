// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.modules.StandardModules;
import dev.argyle.lang.kscript.syntax.SourceText;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.ModuleValue;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules of a run. A standard module is found first, then a file in the working folder, then
 * in the folders that the environment variable {@code KSPATH} names with colons between. A module
 * {@code a} is {@code a.ks} or {@code a/__main.ks}; {@code a.b} is {@code a/b.ks}. Each runs once.
 */
final class Modules {
  private final Interpreter interpreter;
  private final Map<String, ModuleValue> loaded = new HashMap<>();

  Modules(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Imports a module and perhaps a submodule of it; the first of them. */
  ModuleValue imported(String[] path) {
    ModuleValue first = get(path[0]);
    ModuleValue outer = first;
    StringBuilder full = new StringBuilder(path[0]);
    for (int i = 1; i < path.length; i++) {
      full.append('.').append(path[i]);
      Object known = outer.get(path[i]);
      if (known == Constant.UNDEFINED) {
        known = get(full.toString());
        outer.set(path[i], known);
      }
      if (!(known instanceof ModuleValue inner)) {
        return first;
      }
      outer = inner;
    }
    return first;
  }

  /** The module of a name, which for a submodule has dots. */
  synchronized ModuleValue get(String name) {
    ModuleValue known = loaded.get(name);
    if (known == null) {
      known = load(name);
      loaded.put(name, known);
    }
    return known;
  }

  private ModuleValue load(String name) {
    Optional<NativeModule> standard = StandardModules.open(name, interpreter);
    if (standard.isPresent()) {
      return standard.get();
    }
    for (String folder : folders()) {
      String base = folder + "/" + name.replace('.', '/');
      for (String file : List.of(base + ".ks", base + "/__main.ks")) {
        Path path = interpreter.path(file);
        if (Files.isRegularFile(path)) {
          ModuleValue module = interpreter.load(name, read(name, file, path));
          module.set("__file", Str.of(file));
          module.set("__dir", Str.of(file.substring(0, file.lastIndexOf('/'))));
          return module;
        }
      }
    }
    int dot = name.lastIndexOf('.');
    throw Thrown.of(
        Exceptions.IMPORT_ERROR,
        dot < 0
            ? "Failed to import '" + name + "'"
            : "Failed to import '"
                + name.substring(dot + 1)
                + "' from '"
                + name.substring(0, dot)
                + "'");
  }

  /** The folders as they are named; modules show their files under these names. */
  private List<String> folders() {
    List<String> folders = new ArrayList<>();
    folders.add(".");
    String more = interpreter.environment().getOrDefault("KSPATH", "");
    for (String folder : more.split(":", -1)) {
      if (!folder.isEmpty()) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static SourceText read(String name, String file, Path path) {
    try {
      return new SourceText(file, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw Thrown.of(
          Exceptions.IMPORT_ERROR,
          "Failed to import '" + name + "' from " + file + ": " + failed.getMessage());
    }
  }
}
