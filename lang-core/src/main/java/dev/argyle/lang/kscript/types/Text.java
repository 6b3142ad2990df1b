// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The str and the repr of values. */
public final class Text {
  /** How many containers may be inside each other. */
  private static final int DEEPEST = 10_000;

  /** The containers whose text is being made, from the outermost in. */
  private final List<Object> inside = new ArrayList<>();

  private final StringBuilder text = new StringBuilder();

  private Text() {}

  /** The str of a value. */
  public static String of(Object value) {
    return str(value).toString();
  }

  /** The str of a value. */
  public static Str str(Object value) {
    if (value instanceof Str str) {
      return str;
    }
    if (value instanceof Instance instance) {
      Object method = instance.type().override("__str");
      if (method != Constant.UNDEFINED) {
        return checked(instance, "__str", Calls.call(method, instance));
      }
      if (plain(instance)) {
        return Str.of(address(instance));
      }
      if (!(instance.type().nativeBase() instanceof EnumType)) {
        return str(instance.payload());
      }
    }
    return Str.of(isShownByElements(value) ? rendered(value) : value.toString());
  }

  /** Whether Java's toString of a value is not its str. */
  private static boolean isShownByElements(Object value) {
    return value instanceof ListValue
        || value instanceof TupleValue
        || value instanceof DictValue
        || value instanceof SetValue
        || value instanceof Instance
        || value instanceof Double;
  }

  /** The repr of a value. */
  public static String repr(Object value) {
    return rendered(value);
  }

  private static String rendered(Object value) {
    Text text = new Text();
    text.add(value);
    return text.text.toString();
  }

  private static boolean plain(Instance instance) {
    return instance.type().nativeBase() == ObjectType.TYPE;
  }

  private static Str checked(Instance instance, String method, Object result) {
    if (Instance.unwrap(result) instanceof Str str) {
      return str;
    }
    throw Thrown.error(
        "'"
            + instance.type().name()
            + "."
            + method
            + "' method returned non-str object of type '"
            + Type.of(result).name()
            + "'");
  }

  /** The repr of an object without one of its own. */
  static String address(Object value) {
    String address = Integer.toHexString(System.identityHashCode(value)).toUpperCase(Locale.ROOT);
    return "<'" + Type.of(value).name() + "' @ 0x" + address + ">";
  }

  private void add(Object value) {
    if (value instanceof Long number) {
      text.append((long) number);
    } else if (value instanceof Double number) {
      text.append(Floats.text(number));
    } else if (value instanceof Str str) {
      quote(str.toString());
    } else if (value instanceof ListValue list) {
      addAll(list, "[", list.toArray(), "]");
    } else if (value instanceof TupleValue tuple) {
      addAll(tuple, "(", tuple.items(), tuple.size() == 1 ? ",)" : ")");
    } else if (value instanceof SetValue set) {
      addAll(set, "{", set.toArray(), "}");
    } else if (value instanceof DictValue dict) {
      addDict(dict);
    } else if (value instanceof Instance instance) {
      addInstance(instance);
    } else if (value instanceof Value own) {
      text.append(own.repr());
    } else {
      text.append(value);
    }
  }

  private void addInstance(Instance instance) {
    Object method = instance.type().override("__repr");
    if (method != Constant.UNDEFINED) {
      text.append(checked(instance, "__repr", Calls.call(method, instance)));
    } else if (plain(instance)) {
      text.append(address(instance));
    } else if (instance.type().nativeBase() instanceof ExceptionType) {
      text.append(instance.type().name()).append('(');
      quote(ExceptionType.message(instance));
      text.append(", [], [], none)");
    } else if (instance.type().nativeBase() instanceof EnumType) {
      text.append(EnumType.shown(instance));
    } else {
      add(instance.payload());
    }
  }

  private boolean enter(Object container, String cycle) {
    for (Object outer : inside) {
      if (outer == container) {
        text.append(cycle);
        return false;
      }
    }
    if (inside.size() == DEEPEST) {
      throw Thrown.error("Maximum depth of nesting exceeded");
    }
    inside.add(container);
    return true;
  }

  private void addAll(Object container, String open, Object[] items, String close) {
    if (enter(container, open + "..." + close.substring(close.length() - 1))) {
      text.append(open);
      String separator = "";
      for (Object item : items) {
        text.append(separator);
        add(item);
        separator = ", ";
      }
      text.append(close);
      inside.removeLast();
    }
  }

  private void addDict(DictValue dict) {
    if (enter(dict, "{...}")) {
      text.append('{');
      int size = dict.size();
      for (int position = 0; position < size; position++) {
        text.append(position == 0 ? "" : ", ");
        add(dict.key(position));
        text.append(": ");
        add(dict.value(position));
      }
      text.append('}');
      inside.removeLast();
    }
  }

  private void quote(String string) {
    text.append('\'');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '\\', '\'' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case 0x07 -> text.append("\\a");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case 0x0B -> text.append("\\v");
        default -> text.append(c);
      }
    }
    text.append('\'');
  }
}
