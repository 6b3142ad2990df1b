// SPDX-License-Identifier: Apache-2.0

/**
 * The conformance kit: whether a transport keeps what every transport promises.
 *
 * <p>A transport's own tests extend {@link dev.argyle.net.tck.TransportContract} with the {@link
 * dev.argyle.net.tck.Subject} to test. There are one or more checks for each {@link
 * dev.argyle.net.tck.Promise}; what they find is a {@link dev.argyle.net.tck.ConformanceReport}, as
 * text and JSON. A check that does not fit the family does not apply, for a reason that the kind of
 * socket gives or the subject declares.
 */
package dev.argyle.net.tck;
