// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import org.jspecify.annotations.Nullable;

/**
 * An operator of the language: its name, its signature, its help text and what it does, in one
 * declaration.
 *
 * <p>The signature is what {@code help} shows, and also what checks the operands before the body
 * runs; see {@link Signature} for how it reads. The body then takes its operands off the stack, the
 * last one first, knowing that they are there and of the right type.
 */
public final class Operator extends Definition {
  /** What an operator does. */
  @FunctionalInterface
  public interface Body {
    void run(Machine machine);
  }

  /** How programs get at it. */
  enum Naming {
    /** By its name, which the outermost scope keeps. */
    SEALED,
    /** By its name, unless the outermost scope gives that to something else. */
    REPLACEABLE,
    /** By its name behind that of its module. */
    QUALIFIED
  }

  private final String name;
  private final String signature;
  private final String help;
  private final Body body;
  private final Naming naming;
  private final boolean checking;
  private @Nullable Signature parsed;

  private Operator(
      String name, String signature, String help, Body body, Naming naming, boolean checking) {
    this.name = name;
    this.signature = signature;
    this.help = help;
    this.body = body;
    this.naming = naming;
    this.checking = checking;
  }

  /**
   * Declares an operator.
   *
   * @param name what programs call it
   * @param signature operands and results, such as {@code "quot int ==> a"}
   * @param help what it does, in one or a few sentences that begin with a verb in the third person
   * @param body what it does
   */
  public static Operator operator(String name, String signature, String help, Body body) {
    return new Operator(name, signature, help, body, Naming.SEALED, true);
  }

  /** Another name for this operator, with the same signature and help. */
  public Operator alias(String other) {
    return new Operator(
        other, signature, "Another name for " + name + ". " + help, body, Naming.SEALED, checking);
  }

  /** This operator, for programs to define anew where they like. */
  public Operator replaceable() {
    return new Operator(name, signature, help, body, Naming.REPLACEABLE, checking);
  }

  /** This operator, which programs name with that of its module in front. */
  public Operator qualified() {
    return new Operator(name, signature, help, body, Naming.QUALIFIED, checking);
  }

  /** This operator with a body that checks its operands itself, in words of its own. */
  public Operator unchecked() {
    return new Operator(name, signature, help, body, naming, false);
  }

  Naming naming() {
    return naming;
  }

  public String name() {
    return name;
  }

  public String signature() {
    return signature;
  }

  public String help() {
    return help;
  }

  @Override
  void call(Machine machine) {
    if (!checking) {
      body.run(machine);
      return;
    }
    Signature operands = parsed;
    if (operands == null) {
      // Here and not in the declaration: most programs call few of the operators.
      operands = Signature.parse(name, signature);
      parsed = operands;
    }
    operands.check(machine);
    body.run(machine);
  }
}
