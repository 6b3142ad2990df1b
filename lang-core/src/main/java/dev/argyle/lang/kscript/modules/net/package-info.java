// SPDX-License-Identifier: Apache-2.0

/**
 * The module {@code net} over the socket layer of both languages.
 *
 * <p>Where kscript's documentation is silent, the methods are named after those of Python's {@code
 * socket}: {@code sendto}, {@code recvfrom}, {@code shutdown}, {@code settimeout}, {@code
 * setsockopt}, {@code getsockopt}. No line of it knows a family: the enums hold every family, kind
 * and protocol that is installed, and the members that kscript's documentation names.
 *
 * <p>The text of an exception is the one that existing programs know, such as {@code Failed to
 * connect socket: Connection refused}; its attribute {@code detail} tells the address and the
 * errno, and they are shown when nothing catches it.
 */
package dev.argyle.lang.kscript.modules.net;
