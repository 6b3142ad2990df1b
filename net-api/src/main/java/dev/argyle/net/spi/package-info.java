// SPDX-License-Identifier: Apache-2.0

/**
 * For people who write a transport.
 *
 * <p>A transport is a jar with a {@link dev.argyle.net.spi.Transport}, declared as a service of
 * that type: in {@code META-INF/services} and, for the module path, with {@code provides} in {@code
 * module-info}. It MUST have a public constructor without parameters that does nothing and cannot
 * fail. It opens {@link dev.argyle.net.spi.SocketHandle}s, which are the Berkeley verbs without the
 * checks: {@link dev.argyle.net.NetSocket} adds the state machine, the argument checks, the
 * serialising of callers and the safe close, once for all families.
 *
 * <p>Each type says what its implementer MUST, SHOULD and MAY do, in the meaning of RFC 2119. The
 * conformance kit in net-tck tests it.
 */
package dev.argyle.net.spi;
