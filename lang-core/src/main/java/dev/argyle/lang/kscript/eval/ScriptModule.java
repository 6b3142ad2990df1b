// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.ModuleValue;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A module in a file: its attributes are the variables of the file, and what others add. */
final class ScriptModule extends ModuleValue {
  private final Frame frame;
  private final Map<String, Integer> slots;
  private final Map<String, Object> added = new ConcurrentHashMap<>();

  ScriptModule(String name, String file, Frame frame, Map<String, Integer> slots) {
    super(name, file);
    this.frame = frame;
    this.slots = slots;
  }

  @Override
  public Object get(String name) {
    Integer slot = slots.get(name);
    Object value = slot == null ? added.get(name) : frame.slots[slot];
    return value == null ? Constant.UNDEFINED : value;
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(added.keySet());
    slots.forEach((name, slot) -> {
      if (get(name) != Constant.UNDEFINED) {
        names.add(name);
      }
    });
    return names;
  }

  @Override
  public void set(String name, Object value) {
    Integer slot = slots.get(name);
    if (slot == null) {
      added.put(name, value);
    } else {
      frame.slots[slot] = value;
    }
  }
}
