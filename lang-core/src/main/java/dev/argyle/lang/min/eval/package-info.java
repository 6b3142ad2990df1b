// SPDX-License-Identifier: Apache-2.0

/**
 * Running min programs: the machine, its scopes, and the form in which operators are declared.
 *
 * <p>A program is the values it is made of. {@link dev.argyle.lang.min.eval.Machine} pushes them
 * one after the other; a symbol leads to its definition in one step, whatever the depth of calls,
 * since its {@link dev.argyle.lang.min.eval.Slot} always holds the innermost one. Nothing is copied
 * to run a quotation and nothing is recorded for the report of an error: the open scopes tell how
 * the program got where it is. An operator that fails leaves scopes open behind it; whoever catches
 * an error puts the machine back to where it was.
 *
 * <p>All of it belongs to one thread.
 */
package dev.argyle.lang.min.eval;
