// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ScriptType;
import dev.argyle.lang.kscript.types.Str;

/** Where a frame without slots keeps its variables. */
interface Names {
  /** No slots. */
  Object[] NO_SLOTS = {};

  /** No variables at all. */
  Names NOTHING =
      new Names() {
        @Override
        public Object read(String name) {
          return Constant.UNDEFINED;
        }

        @Override
        public void write(String name, Object value) {
          throw new IllegalStateException(name);
        }
      };

  /** The value of a name, or undefined. */
  Object read(String name);

  /** Sets a name. */
  void write(String name, Object value);

  /** The attributes of a type whose body runs. */
  record OfType(ScriptType type) implements Names {
    @Override
    public Object read(String name) {
      return type.get(name);
    }

    @Override
    public void write(String name, Object value) {
      type.set(name, value);
    }
  }

  /** The entries of a dict that a script passes to {@code eval}. */
  record OfDict(DictValue dict) implements Names {
    @Override
    public Object read(String name) {
      return dict.get(Str.of(name));
    }

    @Override
    public void write(String name, Object value) {
      dict.put(Str.of(name), value);
    }
  }
}
