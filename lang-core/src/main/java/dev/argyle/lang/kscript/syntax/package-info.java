// SPDX-License-Identifier: Apache-2.0

/**
 * The text of kscript: from characters to tokens to a tree. This package knows nothing of
 * evaluation: it has no values, no types and no frames.
 *
 * <p>{@link dev.argyle.lang.kscript.syntax.Parser} reads a whole program or fails with a {@link
 * dev.argyle.lang.kscript.syntax.SyntaxFault}. The tree is made of two sealed families of records,
 * {@link dev.argyle.lang.kscript.syntax.Expression} and {@link
 * dev.argyle.lang.kscript.syntax.Statement}; each knows the {@link
 * dev.argyle.lang.kscript.syntax.Span} of text that it came from. Every body that is a frame of its
 * own also carries the names that are assigned in it, so that an evaluator can give each a slot.
 */
package dev.argyle.lang.kscript.syntax;
