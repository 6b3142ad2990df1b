// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

/** The command line asks for something that there is not. The message says what would be right. */
final class WrongUse extends Exception {
  private static final long serialVersionUID = 1;

  WrongUse(String message) {
    super(message);
  }
}
