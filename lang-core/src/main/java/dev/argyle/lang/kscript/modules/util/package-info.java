// SPDX-License-Identifier: Apache-2.0

/**
 * The module {@code util}: containers beside those of the language.
 *
 * <p>As with these, each single operation is atomic, and code of a script runs only while no
 * container is half changed; that of a {@code BST}'s comparisons runs with the tree's monitor held.
 */
package dev.argyle.lang.kscript.modules.util;
