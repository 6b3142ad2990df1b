// SPDX-License-Identifier: Apache-2.0

/**
 * The socket layer that the scripting languages share.
 *
 * <p>A language has a {@link dev.argyle.lang.net.Vocabulary}, its spelling of families, kinds and
 * protocols, and a thin module over {@link dev.argyle.lang.net.ScriptSocket}. Families are known
 * here by name only, through {@link dev.argyle.net.Transports}: a new family's jar works in scripts
 * without a change here.
 */
package dev.argyle.lang.net;
