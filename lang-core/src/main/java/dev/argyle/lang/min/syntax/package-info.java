// SPDX-License-Identifier: Apache-2.0

/**
 * min's syntax: from bytes to {@linkplain dev.argyle.lang.min.syntax.Item items}, one at a time,
 * since a program runs each item before the next one is read. Knows nothing of evaluation.
 */
package dev.argyle.lang.min.syntax;
