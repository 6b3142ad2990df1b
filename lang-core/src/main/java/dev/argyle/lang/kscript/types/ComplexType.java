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
      default -> new Complex(Convert.real(first), (Double) arguments[1]);
    };
  }

  static Complex parse(String text) {
    String bare = text.strip();
    if (bare.startsWith("(") && bare.endsWith(")")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (!bare.endsWith("i") && !bare.endsWith("I")) {
      return new Complex(FloatType.parse(bare), 0);
    }
    int split = bare.length() - 2;
    while (split > 0 && !isSplit(bare, split)) {
      split--;
    }
    String imaginary = bare.substring(Math.max(split, 0), bare.length() - 1);
    if (imaginary.isEmpty() || imaginary.equals("+") || imaginary.equals("-")) {
      imaginary += "1";
    }
    double re = split <= 0 ? 0 : FloatType.parse(bare.substring(0, split));
    return new Complex(re, FloatType.parse(imaginary));
  }

  private static boolean isSplit(String text, int at) {
    char sign = text.charAt(at);
    char before = Character.toLowerCase(text.charAt(at - 1));
    return (sign == '+' || sign == '-') && before != 'e';
  }
}
