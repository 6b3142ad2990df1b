// SPDX-License-Identifier: Apache-2.0

/**
 * The socket layer that the scripting languages share.
 *
 * <p>A language has a {@link dev.argyle.lang.net.Vocabulary}, its spelling of families, kinds and
 * protocols, and a thin module over {@link dev.argyle.lang.net.ScriptSocket}. Families are known
 * here by name only, through {@link dev.argyle.net.Transports}: a new family's jar works in scripts
 * without a change here.
 *
 * <p>What a family can be asked beside sockets, such as which devices are near, is a {@link
 * dev.argyle.net.spi.TransportQuery} of its transport. A language has one function for all of them,
 * {@code query(family, name, values...)}, over {@link dev.argyle.lang.net.ScriptQueries}.
 */
package dev.argyle.lang.net;
