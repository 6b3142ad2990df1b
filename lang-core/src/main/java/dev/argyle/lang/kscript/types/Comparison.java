// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** The operators that compare. */
public enum Comparison {
  /** {@code <} */
  LESS("<", "__lt"),
  /** {@code <=} */
  LESS_OR_EQUAL("<=", "__le"),
  /** {@code >} */
  GREATER(">", "__gt"),
  /** {@code >=} */
  GREATER_OR_EQUAL(">=", "__ge"),
  /** {@code ==} */
  EQUAL("==", "__eq"),
  /** {@code !=} */
  NOT_EQUAL("!=", "__ne");

  private final String symbol;
  private final String method;

  Comparison(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** The operator of a symbol. */
  public static Comparison of(String symbol) {
    for (Comparison comparison : values()) {
      if (comparison.symbol.equals(symbol)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException(symbol);
  }

  /** How it is written. */
  public String symbol() {
    return symbol;
  }

  String method() {
    return method;
  }

  /** Its value for a negative, zero or positive difference. */
  public boolean test(int difference) {
    return switch (this) {
      case LESS -> difference < 0;
      case LESS_OR_EQUAL -> difference <= 0;
      case GREATER -> difference > 0;
      case GREATER_OR_EQUAL -> difference >= 0;
      case EQUAL -> difference == 0;
      case NOT_EQUAL -> difference != 0;
    };
  }
}
