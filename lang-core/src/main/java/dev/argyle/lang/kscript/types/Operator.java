// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** The operators with two operands that give any value. */
public enum Operator {
  /** {@code +} */
  ADD("+", "__add"),
  /** {@code -} */
  SUB("-", "__sub"),
  /** {@code *} */
  MUL("*", "__mul"),
  /** {@code @} */
  MATMUL("@", "__matmul"),
  /** {@code /} */
  DIV("/", "__div"),
  /** {@code //} */
  FLOORDIV("//", "__floordiv"),
  /** {@code %} */
  MOD("%", "__mod"),
  /** {@code **} */
  POW("**", "__pow"),
  /** {@code <<} */
  LSH("<<", "__lsh"),
  /** {@code >>} */
  RSH(">>", "__rsh"),
  /** {@code |} */
  BINIOR("|", "__binior"),
  /** {@code ^} */
  BINXOR("^", "__binxor"),
  /** {@code &} */
  BINAND("&", "__binand");

  private final String symbol;
  private final String method;

  Operator(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The operator of a symbol. */
  public static Operator of(String symbol) {
    for (Operator operator : values()) {
      if (operator.symbol.equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  /** Whether it works on the bits of ints. */
  boolean isBitwise() {
    return switch (this) {
      case LSH, RSH, BINIOR, BINXOR, BINAND -> true;
      default -> false;
    };
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  /** The magic method that it calls. */
  public String method() {
    return method;
  }
}
