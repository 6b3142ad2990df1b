// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

import java.util.List;

/** The built-in types by name. */
public final class CoreTypes {
  /** Their names, without those of the exceptions. */
  public static final List<String> NAMES =
      List.of(
          "object",
          "type",
          "func",
          "module",
          "number",
          "int",
          "enum",
          "bool",
          "float",
          "complex",
          "str",
          "bytes",
          "regex",
          "slice",
          "range",
          "list",
          "tuple",
          "attrtuple",
          "set",
          "dict",
          "map",
          "filter");

  private CoreTypes() {}

  /** The type of that name, or undefined. */
  public static Object find(String name) {
    return switch (name) {
      case "object" -> ObjectType.TYPE;
      case "type" -> TypeType.TYPE;
      case "func" -> FuncType.TYPE;
      case "module" -> BasicTypes.MODULE;
      case "number" -> NumberType.TYPE;
      case "int" -> IntType.TYPE;
      case "enum" -> EnumType.TYPE;
      case "bool" -> BoolType.TYPE;
      case "float" -> FloatType.TYPE;
      case "complex" -> ComplexType.TYPE;
      case "str" -> StrType.TYPE;
      case "bytes" -> BytesType.TYPE;
      case "regex" -> RegexType.TYPE;
      case "slice" -> BasicTypes.SLICE;
      case "range" -> RangeType.TYPE;
      case "list" -> ListType.TYPE;
      case "tuple" -> TupleType.TYPE;
      case "attrtuple" -> AttrTupleType.TYPE;
      case "set" -> SetType.TYPE;
      case "dict" -> DictType.TYPE;
      case "map" -> LazyTypes.MAP;
      case "filter" -> LazyTypes.FILTER;
      default -> exception(name);
    };
  }

  private static Object exception(String name) {
    if (!Character.isUpperCase(name.charAt(0))) {
      return Constant.UNDEFINED;
    }
    for (ExceptionType type : Exceptions.all()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    return Constant.UNDEFINED;
  }
}
