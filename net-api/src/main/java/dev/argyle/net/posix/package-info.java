// SPDX-License-Identifier: Apache-2.0

/**
 * For transports that talk to a Unix kernel.
 *
 * <p>A family of one's own is a {@link dev.argyle.net.posix.PosixFamily}, which is the number of an
 * address family and the two directions of its {@code sockaddr}, and a {@link
 * dev.argyle.net.posix.PosixTransport} that lists what can be opened. Sockets are then {@link
 * dev.argyle.net.posix.PosixSocketHandle}s; a family with verbs or details of its own extends that
 * class.
 *
 * <p>The socket calls are made through {@link java.lang.foreign}, on Linux on x86-64 and aarch64.
 * Nothing here is loaded before the first probe or open of such a socket. What errno says becomes a
 * {@link dev.argyle.net.NetException} with the errno's name ({@link dev.argyle.net.posix.Errno}).
 *
 * <p>How waiting works. A verb first tries its call without blocking. When that says EAGAIN, a
 * platform thread waits in poll(2), with an eventfd beside the socket that ends the wait; a virtual
 * thread parks, and one thread of the process that sits in epoll_wait(2) wakes it. A platform
 * thread that receives without a limit, from a family whose receive calls shutdown(2) ends, skips
 * the detour and blocks in the call itself. No thread that may be virtual ever blocks in the
 * kernel.
 *
 * <p>Descriptors are close-on-exec.
 */
package dev.argyle.net.posix;
