// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.eval;

import dev.argyle.lang.HostFunction;
import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.DictValue;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Value;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that pass between a script and the Java program that runs it, some by name. */
record HostValues(Map<String, Object> values) {
  /** The value of a name, or undefined. */
  Object get(String name) {
    Object value = values.get(name);
    if (value == null) {
      return Constant.UNDEFINED;
    }
    return value instanceof HostFunction function ? new HostCall(name, function) : toKscript(value);
  }

  /** The value as kscript has it. */
  static Object toKscript(Object value) {
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
      case Map<?, ?> entries -> dict(entries);
      case HostFunction function -> new HostCall("function", function);
      default ->
          throw Thrown.typeError("No kscript value for a Java " + value.getClass().getName());
    };
  }

  /** The value as Java has it; empty for none. */
  static Optional<Object> toJava(Object value) {
    if (value instanceof Constant constant
        && (constant == Constant.NONE || constant == Constant.UNDEFINED)) {
      return Optional.empty();
    }
    if (value instanceof Boolean truth) {
      return Optional.of(truth);
    }
    if (value instanceof Long number) {
      return Optional.of(number);
    }
    if (value instanceof Double number) {
      return Optional.of(number);
    }
    if (value instanceof BigInteger number) {
      return Optional.of(number);
    }
    if (value instanceof Bytes bytes) {
      return Optional.of(bytes.data().clone());
    }
    if (value instanceof ListValue list) {
      return Optional.of(elements(list.toArray()));
    }
    if (value instanceof TupleValue tuple) {
      return Optional.of(elements(tuple.items()));
    }
    if (value instanceof DictValue dict) {
      return Optional.of(entries(dict));
    }
    return Optional.of(Text.of(value));
  }

  private static List<Object> elements(Object[] values) {
    return Stream.of(values).map(HostValues::toJavaOrText).toList();
  }

  private static Map<Object, Object> entries(DictValue dict) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int position = 0; position < dict.size(); position++) {
      entries.put(toJavaOrText(dict.key(position)), toJavaOrText(dict.value(position)));
    }
    return entries;
  }

  /** Where there should be no null: none is its text there. */
  static Object toJavaOrText(Object value) {
    return toJava(value).orElseGet(() -> Text.of(value));
  }

  private static DictValue dict(Map<?, ?> entries) {
    DictValue dict = new DictValue();
    entries.forEach((key, value) -> dict.put(toKscript(key), toKscript(value)));
    return dict;
  }

  private static ListValue list(Collection<?> elements) {
    ListValue list = new ListValue();
    for (Object element : elements) {
      list.add(toKscript(element));
    }
    return list;
  }
}
