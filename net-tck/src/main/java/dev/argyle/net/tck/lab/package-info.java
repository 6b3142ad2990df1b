// SPDX-License-Identifier: Apache-2.0

/**
 * The host lab: hosts and networks, for tests across hosts.
 *
 * <p>A {@link dev.argyle.net.tck.lab.HostLab} has one of three backends: containers, network
 * namespaces, or this machine alone. A suite says what it needs as {@link
 * dev.argyle.net.tck.lab.Ability abilities}; what a backend lacks it tells, with the reason, so
 * that a suite can report what it did not run.
 */
package dev.argyle.net.tck.lab;
