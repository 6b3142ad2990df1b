// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Value;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;

/** The values that an embedding program hands to a script, by name. */
record HostValues(Map<String, Object> values) {
  /** The value of a name, or undefined. */
  Object get(String name) {
    Object value = values.get(name);
    return value == null ? Constant.UNDEFINED : converted(value);
  }

  private static Object converted(Object value) {
    return switch (value) {
      case Value own -> own;
      case Boolean truth -> truth;
      case Integer number -> number.longValue();
      case Long number -> number;
      case BigInteger number -> Convert.integer(number);
      case Double number -> number;
      case CharSequence text -> Str.of(text.toString());
      case byte[] data -> new Bytes(data.clone());
      case Collection<?> elements -> list(elements);
      default ->
          throw Thrown.typeError("No kscript value for a Java " + value.getClass().getName());
    };
  }

  private static ListValue list(Collection<?> elements) {
    ListValue list = new ListValue();
    for (Object element : elements) {
      list.add(converted(element));
    }
    return list;
  }
}
