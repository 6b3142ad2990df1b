// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;

/** An element that is looked at and not pushed, so that a symbol among data does not run. */
final class RawValue {
  private static final StringValue VALUE = StringValue.of("val");
  private static final StringValue TEXT = StringValue.of("str");

  private RawValue() {}

  static Record of(Machine machine, Value value) {
    return Record.tagged("rawval")
        .with("type", value.typeName())
        .with(VALUE, value)
        .with(TEXT, machine.printer().quoted(value));
  }
}
