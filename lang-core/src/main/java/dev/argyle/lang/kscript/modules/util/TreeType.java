// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.util;

import dev.argyle.lang.kscript.types.Comparison;
import dev.argyle.lang.kscript.types.Comparisons;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.Elements;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.IterableValue;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.IteratorValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Sized;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import java.util.Map;
import java.util.TreeMap;

/** {@code util.BST}. */
final class TreeType extends NativeType {
  TreeType() {
    super("util.BST", ObjectType.TYPE, "(obj = none)", "A dict in the order of its keys.");
  }

  @Override
  protected void declare() {
    magic("__len", "__contains", "__getelem", "__setelem", "__iter", "__bool", "__str", "__repr");
  }

  @Override
  protected Object make(Object[] arguments) {
    TreeValue tree = new TreeValue(this);
    if (arguments[0] == Constant.NONE) {
      return tree;
    }
    if (!(Instance.unwrap(arguments[0]) instanceof DictValue dict)) {
      throw Convert.refused(arguments[0], "dict");
    }
    for (int position = 0; position < dict.size(); position++) {
      tree.setElement(new Object[] {dict.key(position)}, dict.value(position));
    }
    return tree;
  }

  private static int compare(Object left, Object right) {
    if (Comparisons.truth(Comparisons.compare(Comparison.LESS, left, right))) {
      return -1;
    }
    return Comparisons.equal(left, right) ? 0 : 1;
  }

  private static final class TreeValue
      implements IterableValue, Sized, Elements.Container, Elements.Indexed {
    private final TreeType type;
    private final TreeMap<Object, Object> entries = new TreeMap<>(TreeType::compare);

    TreeValue(TreeType type) {
      this.type = type;
    }

    private static Object key(Object[] keys) {
      if (keys.length != 1) {
        throw Thrown.argError("Expected 1 index, but got " + keys.length);
      }
      return keys[0];
    }

    @Override
    public synchronized Object element(Object[] keys) {
      Object value = entries.get(key(keys));
      if (value == null) {
        throw Thrown.keyError(Text.repr(keys[0]));
      }
      return value;
    }

    @Override
    public synchronized void setElement(Object[] keys, Object value) {
      entries.put(key(keys), value);
    }

    @Override
    public synchronized boolean contains(Object element) {
      return entries.containsKey(element);
    }

    @Override
    public synchronized long size() {
      return entries.size();
    }

    @Override
    public synchronized IteratorValue iterator() {
      return Iteration.iterate(ListValue.of(entries.keySet().toArray()));
    }

    @Override
    public Type type() {
      return type;
    }

    private synchronized DictValue dict() {
      DictValue dict = new DictValue();
      for (Map.Entry<Object, Object> entry : entries.entrySet()) {
        dict.put(entry.getKey(), entry.getValue());
      }
      return dict;
    }

    @Override
    public String toString() {
      DictValue dict = dict();
      return "util.BST(" + (dict.size() == 0 ? "" : Text.repr(dict)) + ")";
    }
  }
}
