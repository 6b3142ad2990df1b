// SPDX-License-Identifier: Apache-2.0

/**
 * The values of min: what a program is made of and what it works on.
 *
 * <p>Every value is immutable, with one exception: a module is a live scope ({@code
 * dev.argyle.lang.min.eval.ModuleValue}). A value may be handed from thread to thread, but a
 * program runs in one thread, and what it does to make appending cheap (see {@link
 * dev.argyle.lang.min.value.StringValue#append} and {@link
 * dev.argyle.lang.min.value.Quotation#append}) is only safe there.
 */
package dev.argyle.lang.min.value;
