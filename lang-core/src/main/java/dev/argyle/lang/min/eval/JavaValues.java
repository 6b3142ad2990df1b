// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.FloatValue;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import java.util.List;
import java.util.Map;

/** Values that an embedding Java program hands to a script. */
final class JavaValues {
  private JavaValues() {}

  /**
   * Truth values, numbers, texts, byte arrays, lists and maps as they are; anything else as its
   * text.
   */
  static Value value(Object value) {
    return switch (value) {
      case Value known -> known;
      case Boolean bool -> BoolValue.of(bool);
      case Double number -> FloatValue.of(number);
      case Float number -> FloatValue.of(number);
      case Number number -> IntValue.of(number.longValue());
      case byte[] bytes -> StringValue.of(bytes.clone());
      case List<?> list -> Quotation.of(list.stream().map(JavaValues::value).toList());
      case Map<?, ?> map -> dictionary(map);
      default -> StringValue.of(value.toString());
    };
  }

  private static Record dictionary(Map<?, ?> map) {
    Record dictionary = Record.EMPTY;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      StringValue key = StringValue.of(String.valueOf(entry.getKey()));
      dictionary = dictionary.with(key, value(entry.getValue()));
    }
    return dictionary;
  }
}
