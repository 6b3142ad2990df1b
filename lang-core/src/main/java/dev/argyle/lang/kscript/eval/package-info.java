// SPDX-License-Identifier: Apache-2.0

/**
 * Running programs. The {@link dev.argyle.lang.kscript.eval.Builder} turns the tree of a text into
 * a tree of nodes, each with its own {@code run}; all names are slots by then. An {@link
 * dev.argyle.lang.kscript.eval.Interpreter} is one run.
 *
 * <p>An expression is a {@link dev.argyle.lang.kscript.eval.Node}, which gives a value; a statement
 * is an {@link dev.argyle.lang.kscript.eval.Action}, which tells how it was left. A call has a
 * {@link dev.argyle.lang.kscript.eval.Frame} with a slot for each name that is assigned in the
 * function. A read looks in the slot of its own frame, then in those of the frames around it whose
 * function assigns the name, then takes the built-in value: that row of places is fixed when the
 * node is built. Bodies of types, and texts for {@code eval}, keep their names in a type or a dict
 * instead.
 *
 * <p>Nodes know nothing of syntax but the place that they came from, and hold no state: threads
 * share them.
 */
package dev.argyle.lang.kscript.eval;
