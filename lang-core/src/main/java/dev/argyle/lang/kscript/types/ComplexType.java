// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** {@code complex}: numbers with a real and an imaginary part. */
final class ComplexType extends NativeType {
  static final ComplexType TYPE = new ComplexType();

  private ComplexType() {
    super(
        "complex",
        NumberType.TYPE,
        "(re = 0.0, im: float = 0.0)",
        "A number with a real and an imaginary part; also read from a text.");
  }

  @Override
  boolean isValue() {
    return true;
  }

  @Override
  protected Object make(Object[] arguments) {
    Object method = Instance.override(arguments[0], "__complex");
    Object first =
        method == Constant.UNDEFINED
            ? Instance.unwrap(arguments[0])
            : Instance.unwrap(Calls.call(method, arguments[0]));
    return switch (first) {
      case Complex complex -> complex.plus(new Complex(0, (Double) arguments[1]));
      case Str str -> parse(str.toString());
      case Constant.NONE -> new Complex(0, (Double) arguments[1]);
      default -> {
        if (Convert.floating(first) instanceof Double real) {
          yield new Complex(real, (Double) arguments[1]);
        }
        throw Convert.refused(arguments[0], "complex");
      }
    };
  }

  static Complex parse(String text) {
    String bare = text.strip();
    while (bare.startsWith("(") && bare.endsWith(")")) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    if (bare.isEmpty()) {
      throw invalid(text, "no value");
    }
    int split = 1;
    while (split < bare.length() && !isSplit(bare, split)) {
      split++;
    }
    boolean imaginary = bare.endsWith("i") || bare.endsWith("I");
    String last = imaginary ? bare.substring(0, bare.length() - 1) : bare;
    if (split >= bare.length()) {
      return imaginary
          ? new Complex(0, imaginary(text, last))
          : new Complex(component(text, last, "real"), 0);
    }
    double re = component(text, bare.substring(0, split), "real");
    if (!imaginary) {
      throw invalid(text, "imaginary component had no suffix");
    }
    return new Complex(re, imaginary(text, last.substring(split)));
  }

  private static double imaginary(String text, String part) {
    String bare = part.startsWith("+") ? part.substring(1) : part;
    boolean alone = bare.isEmpty() || bare.equals("-");
    return component(text, alone ? bare + "1" : bare, "imaginary");
  }

  private static double component(String text, String part, String name) {
    try {
      return FloatType.read(part.replace(" ", ""));
    } catch (NumberFormatException malformed) {
      throw invalid(text, "invalid " + name + " component");
    }
  }

  private static Thrown invalid(String text, String problem) {
    return Thrown.error("Invalid format for complex number: '" + text + "' (" + problem + ")");
  }

  private static boolean isSplit(String text, int at) {
    char sign = text.charAt(at);
    char before = Character.toLowerCase(text.charAt(at - 1));
    return (sign == '+' || sign == '-') && before != 'e';
  }
}
