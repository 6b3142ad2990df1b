// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules;

import dev.argyle.lang.ScriptContext;
import dev.argyle.lang.kscript.types.CoreTypes;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ModuleValue;
import dev.argyle.lang.kscript.types.World;
import java.util.HashMap;
import java.util.Map;

/** A world to look at the declarations of modules in; nothing runs in it. */
public final class Shelf extends World {
  private final Map<String, ModuleValue> modules = new HashMap<>();

  /** An empty world. */
  public Shelf() {
    super(ScriptContext.ofProcess(), "shelf");
  }

  @Override
  public ModuleValue module(String name) {
    return modules.computeIfAbsent(
        name, missing -> StandardModules.open(missing, this).orElseThrow());
  }

  @Override
  public Object builtin(String name) {
    return CoreTypes.find(name);
  }

  @Override
  public Object evaluate(String source, String name, DictValue locals) {
    throw new IllegalStateException("nothing runs here");
  }

  @Override
  public Thread start(String name, Runnable body) {
    throw new IllegalStateException("nothing runs here");
  }
}
