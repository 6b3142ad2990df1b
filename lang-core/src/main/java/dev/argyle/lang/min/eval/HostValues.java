// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.argyle.lang.HostFunction;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.NullValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The values that pass between a program and the Java program that runs it. */
final class HostValues {
  private HostValues() {}

  /** Defines the names that the Java program has given values to. */
  static void define(Machine machine, Map<String, Object> variables) {
    variables.forEach((name, value) -> {
      if (!name.equals(MinScript.DEVELOPMENT)) {
        Definition definition =
            value instanceof HostFunction function
                ? HostOperator.of(name, function)
                : new Constant(toMin(value));
        machine.scopes().define(machine.names().of(name), definition);
      }
    });
  }

  /** What the program has left on top of its stack. */
  static Optional<Object> result(Machine machine) {
    return machine.stack().size() == 0 ? Optional.empty() : toJava(machine.stack().peek(0));
  }

  /** The value as min has it. */
  static Value toMin(Object value) {
    return switch (value) {
      case Value own -> own;
      case Boolean truth -> BoolValue.of(truth);
      case Integer number -> IntValue.of(number);
      case Long number -> IntValue.of(number);
      case Double number -> FloatValue.of(number);
      case CharSequence text -> StringValue.of(text.toString());
      case byte[] bytes -> StringValue.of(bytes.clone());
      case Collection<?> elements ->
          Quotation.of(elements.stream().map(HostValues::toMin).toArray(Value[]::new));
      case Map<?, ?> entries -> dictionary(entries);
      default ->
          throw MinError.invalid("min has no value for a Java " + value.getClass().getName());
    };
  }

  private static Dictionary dictionary(Map<?, ?> entries) {
    Dictionary dictionary = Record.EMPTY;
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      StringValue key = StringValue.of(String.valueOf(entry.getKey()));
      dictionary = dictionary.with(key, toMin(entry.getValue()));
    }
    return dictionary;
  }

  /** Empty for null, which Java's collections need not hold either. */
  private static Optional<Object> toJava(Value value) {
    if (value instanceof NullValue) {
      return Optional.empty();
    }
    if (value instanceof BoolValue truth) {
      return Optional.of(truth.value());
    }
    if (value instanceof IntValue number) {
      return Optional.of(number.value());
    }
    if (value instanceof FloatValue number) {
      return Optional.of(number.value());
    }
    if (value instanceof StringValue string) {
      return Optional.of(text(string));
    }
    if (value instanceof Quotation list) {
      return Optional.of(list.list().stream().map(HostValues::toJavaOrText).toList());
    }
    // A module may hold itself, so it has no value in Java.
    if (value instanceof Dictionary module && !(module instanceof Record)) {
      return Optional.of(module.typeName());
    }
    if (value instanceof Dictionary dictionary) {
      Map<String, Object> entries = new LinkedHashMap<>();
      for (StringValue key : dictionary.keys()) {
        dictionary
            .get(key)
            .flatMap(HostValues::toJava)
            .ifPresent(entry -> entries.put(key.text(), entry));
      }
      return Optional.of(entries);
    }
    return Optional.of(value.toString());
  }

  /** Where there should be no null: null is its text there. */
  static Object toJavaOrText(Value value) {
    return toJava(value).orElse("null");
  }

  /** A string, or the bytes of one that is not text. */
  private static Object text(StringValue string) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(string.toBytes())).toString();
    } catch (CharacterCodingException notText) {
      return string.toBytes();
    }
  }
}
