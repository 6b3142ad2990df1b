// SPDX-License-Identifier: Apache-2.0

/**
 * The module {@code io} and what other modules make streams of.
 *
 * <p>A {@link dev.argyle.lang.kscript.modules.io.Stream} is the value of {@code io.BaseIO} and its
 * subtypes; {@code net} has one over a socket. A {@link dev.argyle.lang.kscript.modules.io.Device}
 * is what a stream of bytes is read from and written to. {@link
 * dev.argyle.lang.kscript.modules.io.Descriptors} gives devices the numbers that scripts know as
 * {@code fileno}; they are a run's own and no numbers of the operating system.
 */
package dev.argyle.lang.kscript.modules.io;
