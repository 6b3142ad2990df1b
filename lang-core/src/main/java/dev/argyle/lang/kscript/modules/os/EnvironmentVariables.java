// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import java.util.Map;

/** The environment of a script, as {@code os.getenv} and {@code os.setenv} see it. */
record EnvironmentVariables(Map<String, String> values) {
  /** The value of a variable, or else the first of the presets. */
  Object get(String name, Object[] preset) {
    String value = values.get(name);
    if (value != null) {
      return Str.of(value);
    }
    if (preset.length == 0) {
      throw Thrown.keyError("Key " + quoted(name) + " not present in the environment");
    }
    return preset[0];
  }

  /** Sets a variable; none removes it. */
  void set(String name, Object value) {
    if (name.isEmpty() || name.contains("=")) {
      throw Thrown.valError("Not a name of an environment variable: " + quoted(name));
    }
    if (value == Constant.NONE) {
      values.remove(name);
    } else {
      values.put(name, Convert.text(value));
    }
  }

  private static String quoted(String name) {
    return Text.repr(Str.of(name));
  }
}
