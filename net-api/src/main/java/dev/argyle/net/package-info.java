// SPDX-License-Identifier: Apache-2.0

/**
 * Sockets of every family, one way.
 *
 * <p>{@link dev.argyle.net.Transports} knows what is installed and opens sockets; a {@link
 * dev.argyle.net.NetSocket} has the Berkeley verbs; what can go wrong is a {@link
 * dev.argyle.net.NetException} with a {@link dev.argyle.net.NetException.Reason}, and the same
 * mistake has the same reason in every family.
 *
 * <pre>{@code
 * try (NetSocket socket = Transports.installed().connect("tcp://localhost:7777")) {
 *   socket.send(ByteBuffer.wrap("hello\n".getBytes(UTF_8)));
 * }
 * }</pre>
 *
 * <p>No parameter may be null and nothing returns null. Lengths are bytes. A limit on a wait is a
 * {@link java.time.Duration}. A mistake of the caller that no peer and no system can cause, such as
 * a negative backlog, is an {@link java.lang.IllegalArgumentException} or an {@link
 * java.lang.IllegalStateException}; everything else is a {@code NetException}.
 */
package dev.argyle.net;
