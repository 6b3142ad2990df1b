// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.types.Bytes;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.lang.kscript.types.Instance;
import dev.argyle.lang.kscript.types.ListValue;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.TupleValue;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.spi.EndpointFormat.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Addresses as scripts write them: a tuple of the family's parts, or the part itself where there is
 * one that must be given.
 */
record Addresses(SocketFamily family, List<Part> parts) {
  /** The values of an address, those left out with their presets. */
  List<Object> values(Object address) {
    Object inner = Instance.unwrap(address);
    if (inner instanceof TupleValue tuple) {
      return values(tuple.items());
    }
    if (inner instanceof ListValue list) {
      return values(list.toArray());
    }
    if (inner instanceof Str text && required() == 1) {
      return values(new Object[] {text});
    }
    if (inner instanceof Bytes name && required() == 1) {
      return values(new Object[] {name});
    }
    throw Thrown.valError(expected() + "got '" + Type.of(address).name() + "' object");
  }

  private long required() {
    return parts.stream().filter(part -> part.preset().isEmpty()).count();
  }

  private String expected() {
    List<String> names = new ArrayList<>();
    for (Part part : parts) {
      names.add(part.name());
    }
    return "For '"
        + family.name().toUpperCase(Locale.ROOT)
        + "' address, expected '("
        + String.join(", ", names)
        + (names.size() == 1 ? ",)" : ")")
        + "', but ";
  }

  private List<Object> values(Object[] given) {
    if (given.length < required() || given.length > parts.size()) {
      throw Thrown.valError(expected() + "got tuple with wrong number of items");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      values.add(i < given.length ? value(part, given[i]) : part.preset().orElseThrow());
    }
    return values;
  }

  private Object value(Part part, Object given) {
    if (part.type() == Long.class) {
      if (Instance.unwrap(given) instanceof Str || given == Constant.NONE) {
        throw Thrown.typeError(
            "Failed to convert '" + Type.of(given).name() + "' object to C-style integer");
      }
      return Convert.size(given);
    }
    Object inner = Instance.unwrap(given);
    if (inner instanceof Str text) {
      return text.toString();
    }
    if (inner instanceof Bytes name) {
      return new String(name.data(), StandardCharsets.ISO_8859_1);
    }
    // such as the scope of IPv6, an interface by its name or by its number
    if (inner instanceof Long number && part.preset().isPresent()) {
      return number.toString();
    }
    throw Thrown.valError(
        expected() + part.name() + " was not 'str', was '" + Type.of(given).name() + "' object");
  }

  /** An address as a script gets it, in the form that it may be given in; none if there is none. */
  static Object shown(List<Object> values) {
    if (values.isEmpty()) {
      return Constant.NONE;
    }
    Object[] items = new Object[values.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = value(values.get(i));
    }
    return items.length == 1 ? items[0] : TupleValue.of(items);
  }

  private static Object value(Object part) {
    return part instanceof Long ? part : Str.of(part.toString());
  }

  /** The first part of an address, such as the host; empty if there is none. */
  static Str name(List<Object> values) {
    return values.isEmpty() ? Str.EMPTY : Str.of(values.getFirst().toString());
  }

  /** What a script gives a query: texts and numbers. */
  static List<Object> plain(Object[] given) {
    List<Object> values = new ArrayList<>();
    for (Object value : given) {
      values.add(
          Instance.unwrap(value) instanceof Str text ? text.toString() : Convert.size(value));
    }
    return values;
  }

  /** What a query gives a script. */
  static Object found(Object value) {
    return switch (value) {
      case Long number -> number;
      case Boolean truth -> truth;
      case List<?> list -> ListValue.of(list.stream().map(Addresses::found).toArray());
      case byte[] data -> new Bytes(data);
      default -> Str.of(value.toString());
    };
  }
}
