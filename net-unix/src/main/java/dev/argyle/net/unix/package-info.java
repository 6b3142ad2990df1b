// SPDX-License-Identifier: Apache-2.0

/**
 * Unix-domain sockets (unix(7)): {@code STREAM}, {@code DATAGRAM} and {@code SEQPACKET}, with path
 * names and the abstract names of Linux.
 *
 * <p>STREAM and DATAGRAM sockets are those of jnr-unixsocket: it makes, binds, connects and closes
 * them. Waiting, moving bytes, accepting and reading names go through {@link dev.argyle.net.posix}
 * on the same descriptor, since that library's calls cannot be woken, hold a virtual thread's
 * carrier, and copy eight times as slowly. SEQPACKET sockets and the passing of descriptors, which
 * it does not have, are the toolkit's alone.
 *
 * <p>Choices. A socket that is bound without a name ({@link
 * dev.argyle.net.unix.UnixEndpoint#UNNAMED}) or listens without being bound gets an abstract name
 * from the kernel. The file of a bound socket is removed when the socket is closed, if it is still
 * the same file. {@link dev.argyle.net.unix.UnixOptions} has what can be asked for before bind, and
 * {@link dev.argyle.net.unix.UnixSockets} has socket pairs.
 */
package dev.argyle.net.unix;
