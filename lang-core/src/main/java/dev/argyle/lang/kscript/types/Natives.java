// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.types;

/** What implements built-in functions: a module or a type. */
public interface Natives {
  /**
   * Runs a function.
   *
   * @param name which one
   * @param arguments one for each parameter of its signature, checked and converted; of a parameter
   *     with a star an {@code Object[]} with all that it took
   */
  Object call(String name, Object[] arguments);

  /** What stands before the names of its functions where these show themselves. */
  default String qualifier() {
    return "";
  }
}
