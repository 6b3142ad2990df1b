// SPDX-License-Identifier: Apache-2.0

/**
 * An HTTP/1.1 server (RFC 9112) over whatever stream sockets are installed, for the languages.
 *
 * <p>A virtual thread a connection reads requests and writes answers; one thread, the script's,
 * takes the requests one after the other and answers them. So a slow client costs nobody else time,
 * and a script needs no locks. What a client may cost is in {@link dev.argyle.lang.http.Limits}. A
 * request that is not one, or costs too much, is answered here, and the script never sees it.
 */
package dev.argyle.lang.http;
