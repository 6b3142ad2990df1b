// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import java.net.SocketOption;

/**
 * Joining and leaving multicast groups, as options of a datagram socket, so that whatever sets
 * options can do it.
 *
 * <p>The value is {@code GROUP}, {@code GROUP%INTERFACE} or {@code GROUP%INTERFACE from SOURCE}:
 * {@code 239.1.2.3}, {@code ff12::42%eth0}, {@code 232.1.2.3%eth0 from 192.0.2.1}. Without an
 * interface it is the one of the option IP_MULTICAST_IF, else the first that is up and can do
 * multicast, the loopback interface last. Reading either option gives the groups that are joined,
 * separated by commas.
 *
 * <p>Setting fails with {@code BAD_ENDPOINT} for a value of another form or a group that is none,
 * {@code NOT_AVAILABLE} for an interface that this host does not have, {@code WRONG_STATE} for
 * leaving a group that was not joined.
 */
public final class MulticastOptions {
  /** Joins a group (ip(7), IP_ADD_MEMBERSHIP). */
  public static final SocketOption<String> IP_ADD_MEMBERSHIP = new Option("IP_ADD_MEMBERSHIP");

  /** Leaves a group that was joined with the same value (ip(7), IP_DROP_MEMBERSHIP). */
  public static final SocketOption<String> IP_DROP_MEMBERSHIP = new Option("IP_DROP_MEMBERSHIP");

  private MulticastOptions() {}

  private record Option(String name) implements SocketOption<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
