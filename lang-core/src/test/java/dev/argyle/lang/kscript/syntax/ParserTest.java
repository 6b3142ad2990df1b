// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A text becomes a tree without being run. */
class ParserTest {
  private static Program parse(String text) {
    try {
      return Parser.parse(new SourceText("test.ks", text));
    } catch (SyntaxFault fault) {
      throw new AssertionError(fault.report(), fault);
    }
  }

  private static SyntaxFault fault(String text) {
    return assertThrows(
        SyntaxFault.class, () -> Parser.parse(new SourceText("test.ks", text)), text);
  }

  /** An expression with parentheses around each operation. */
  private static String grouped(String text) {
    return grouped(parse(text).expression().orElseThrow());
  }

  private static String grouped(Expression expression) {
    return switch (expression) {
      case Expression.Name name -> name.name();
      case Expression.IntegerLiteral literal -> literal.value().toString();
      case Expression.Binary binary ->
          "("
              + grouped(binary.left())
              + (binary.operator().equals("as") ? " as" : binary.operator())
              + grouped(binary.right())
              + ")";
      case Expression.Prefix prefix -> "(" + prefix.operator() + grouped(prefix.operand()) + ")";
      case Expression.And and -> "(" + grouped(and.left()) + "&&" + grouped(and.right()) + ")";
      case Expression.Or or -> "(" + grouped(or.left()) + "||" + grouped(or.right()) + ")";
      default -> expression.getClass().getSimpleName();
    };
  }

  @Test
  void operatorsBindByTheirPrecedence() {
    assertEquals("(a+(b*c))", grouped("a + b * c"));
    assertEquals("((a-b)-c)", grouped("a - b - c"));
    assertEquals("(a**(b**c))", grouped("a ** b ** c"));
    assertEquals("((-2)**2)", grouped("-2 ** 2"));
    assertEquals("(a||(b&&c))", grouped("a || b && c"));
    assertEquals("(a as(int+1))", grouped("a as int + 1"));
  }

  @Test
  void comparisonsFormOneChain() {
    Expression chain = parse("a < b in c").expression().orElseThrow();
    assertEquals(
        List.of("<", "in"), assertInstanceOf(Expression.Comparison.class, chain).operators());
  }

  @Test
  void namesThatAreAssignedAreKnownForEachBody() {
    Program program = parse("x = 1\nfor (a, *b) in c { y = func (p) { z = 3 } }");
    assertEquals(List.of("x", "a", "b", "y"), program.locals());
  }

  @Test
  void aFaultKnowsItsLineAndColumnInCodePoints() {
    assertEquals("test.ks:2:8", fault("x = 1\n'é😀' + )").position().toString());
  }

  @Test
  void whatIsNotAProgramIsRefused() {
    for (String text :
        List.of(
            "1 +",
            "(1",
            "a b",
            "break",
            "1 = 2",
            "[a] = 1",
            "none = 1",
            "func f(a=1, *b) { }",
            "func f(a, a) { }",
            "'\\q'",
            "'open",
            "if x",
            "try { } else { }",
            "(*a, *b) = c",
            "{1: 2, 3}")) {
      fault(text);
    }
  }
}
