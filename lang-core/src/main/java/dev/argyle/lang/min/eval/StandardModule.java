// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.eval;

import java.util.List;

/** A module of the standard library: its operators are defined wherever a program runs. */
public interface StandardModule {
  /** The module's name, such as {@code str}. */
  String name();

  /** What the module is for, in one sentence. */
  String summary();

  /** The operators, new with each call, in the order of the reference page. */
  List<Operator> operators();
}
