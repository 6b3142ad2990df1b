// SPDX-License-Identifier: Apache-2.0

/**
 * {@code argyle repl}: a person types a program piece by piece and sees what each does. {@link
 * dev.argyle.command.repl.Repl} is the loop; a {@link dev.argyle.command.repl.Pieces} is where the
 * pieces come from: the line editor JLine on a terminal, plain lines elsewhere. What a language has
 * to say it says by its {@link dev.argyle.lang.Session}.
 *
 * <p>Nothing outside this package knows JLine, and nothing but the word {@code repl} loads it.
 */
package dev.argyle.command.repl;
