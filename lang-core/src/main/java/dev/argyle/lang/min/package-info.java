// SPDX-License-Identifier: Apache-2.0

/**
 * The language min.
 *
 * <p>{@code syntax} turns a text into items, {@code value} holds what programs work on, {@code
 * eval} runs them, and {@code modules} is the standard library, one class a module. Each knows only
 * those before it; this package is what the rest of Argyle sees.
 */
package dev.argyle.lang.min;
