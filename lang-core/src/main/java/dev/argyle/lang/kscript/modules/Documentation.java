// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.kscript.types.CoreTypes;
import dev.argyle.lang.kscript.types.ExceptionType;
import dev.argyle.lang.kscript.types.Exceptions;
import dev.argyle.lang.kscript.types.NativeFunction;
import dev.argyle.lang.kscript.types.NativeModule;
import dev.argyle.lang.kscript.types.NativeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is built in, by the names that people ask for: of functions, types, modules and whatever is
 * in these, such as {@code len}, {@code str.split}, {@code net.SocketIO.recv}. Made of the
 * declarations.
 */
public final class Documentation {
  private final Map<String, String> entries = new LinkedHashMap<>();

  /** All that is built in. */
  public Documentation() {
    Shelf shelf = new Shelf();
    members(new CoreModule(shelf), "");
    for (String name : CoreTypes.NAMES) {
      if (CoreTypes.find(name) instanceof NativeType type) {
        type(name, type);
      }
    }
    for (ExceptionType type : Exceptions.all()) {
      type(type.name(), type);
    }
    for (String name : StandardModules.NAMES) {
      NativeModule module = (NativeModule) shelf.module(name);
      entries.put(
          name,
          entry(name, "import " + name, module.description())
              + "\n\n  "
              + String.join(" ", module.names()));
      members(module, name + ".");
    }
  }

  /** The names that every program knows without an import. */
  public static Set<String> builtins() {
    Set<String> names = new LinkedHashSet<>(new CoreModule(new Shelf()).names());
    names.addAll(CoreTypes.NAMES);
    Exceptions.all().forEach(type -> names.add(type.name()));
    return names;
  }

  /**
   * What a name means. The last part of a longer name will do too: then all that end in it are
   * given.
   */
  public Optional<String> of(String name) {
    if (entries.containsKey(name)) {
      return Optional.of(entries.get(name));
    }
    List<String> found = new ArrayList<>();
    entries.forEach((full, text) -> {
      if (full.endsWith("." + name)) {
        found.add(text);
      }
    });
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", found));
  }

  private void members(NativeModule module, String prefix) {
    for (NativeFunction function : module.functions()) {
      function(prefix, function);
    }
    for (NativeModule.Declaration value : module.values()) {
      // Making one of these would open the standard streams of this process.
      boolean stream = value.name().startsWith("__std") || value.name().startsWith("std");
      if (!stream && module.get(value.name()) instanceof NativeType type) {
        type(prefix + value.name(), type);
      } else {
        entries.put(
            prefix + value.name(),
            entry(prefix + value.name(), prefix + value.name(), value.description()));
      }
    }
  }

  private void function(String prefix, NativeFunction function) {
    entries.put(
        prefix + function.name(),
        entry(prefix + function.name(), function.declaration(), function.description()));
  }

  private void type(String name, NativeType type) {
    StringBuilder text =
        new StringBuilder(entry(name, type.constructor().declaration(), type.description()));
    List<String> methods = new ArrayList<>();
    for (NativeFunction method : type.methods()) {
      methods.add(method.name());
      function(name + ".", method);
    }
    if (!methods.isEmpty()) {
      text.append("\n\n  ").append(String.join(" ", methods));
    }
    entries.put(name, text.toString());
  }

  private static String entry(String name, String declaration, String description) {
    return name + "\n  " + declaration + "\n\n  " + description;
  }
}
