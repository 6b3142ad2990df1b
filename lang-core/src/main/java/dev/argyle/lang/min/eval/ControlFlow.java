// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

/** What ends a part of a program or all of it without being an error: no {@code try} catches it. */
public final class ControlFlow extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why. */
  enum Kind {
    /** Out of the operator that is running. */
    RETURN,
    /** Out of the loop that serves somebody; see {@link Machine#untilLeft}. */
    LEAVE,
    /** Out of the program, with an exit code. */
    EXIT,
    /** Somebody interrupted the thread. */
    INTERRUPTED,
    /** The program has made as many steps as it may. */
    EXHAUSTED
  }

  private final Kind kind;
  private final int exitCode;

  private ControlFlow(Kind kind, int exitCode) {
    super(kind.name(), null, false, false);
    this.kind = kind;
    this.exitCode = exitCode;
  }

  static ControlFlow leaveOperator() {
    return new ControlFlow(Kind.RETURN, 0);
  }

  static ControlFlow leaveLoop() {
    return new ControlFlow(Kind.LEAVE, 0);
  }

  /** Ends the program with an exit code. */
  public static ControlFlow exit(int exitCode) {
    return new ControlFlow(Kind.EXIT, exitCode);
  }

  /**
   * Ends the program since its thread was interrupted. Whoever throws it has left the interrupt
   * status set.
   */
  public static ControlFlow interrupted() {
    return new ControlFlow(Kind.INTERRUPTED, 0);
  }

  /** Ends the program since it has reached its limit on steps. */
  static ControlFlow exhausted() {
    return new ControlFlow(Kind.EXHAUSTED, 0);
  }

  Kind kind() {
    return kind;
  }

  int exitCode() {
    return exitCode;
  }
}
