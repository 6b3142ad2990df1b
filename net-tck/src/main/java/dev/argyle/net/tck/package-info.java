// SPDX-License-Identifier: Apache-2.0

/**
 * The conformance kit: whether a transport keeps what every transport promises.
 *
 * <p>A transport's own tests have a method with {@link dev.argyle.net.tck.ConformanceTest} for each
 * of its specs, or extend {@link dev.argyle.net.tck.TransportContract} where the {@link
 * dev.argyle.net.tck.Subject} needs code. {@link dev.argyle.net.tck.Conformance} runs the same
 * without JUnit, and {@link dev.argyle.net.tck.LoadContract} is for what takes seconds.
 *
 * <p>There are one or more checks for each {@link dev.argyle.net.tck.Promise}; what they find is a
 * {@link dev.argyle.net.tck.ConformanceReport}, as text, JSON and HTML. A check that does not fit
 * the family does not apply, for a reason that the kind of socket gives or the subject declares.
 *
 * <p>{@link dev.argyle.net.tck.Means} says what tests need of the system, and {@link
 * dev.argyle.net.tck.ForwardingHandle} plants a fault in a sound handle.
 */
package dev.argyle.net.tck;
