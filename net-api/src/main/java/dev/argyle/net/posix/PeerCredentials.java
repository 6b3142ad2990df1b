// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

/**
 * Who the process at the other end of a connection was when it connected or listened (SO_PEERCRED,
 * unix(7)).
 *
 * @param process its process id, as this process sees it
 * @param user its effective user id
 * @param group its effective group id
 */
public record PeerCredentials(int process, int user, int group) {}
