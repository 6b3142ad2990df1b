// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

/** How the process ends. */
final class ExitCode {
  static final int DONE = 0;
  static final int SCRIPT_ERROR = 1;
  static final int WRONG_USE = 2;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
