// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

/** Java's sockets count their limits in milliseconds, with 0 for none. */
final class Timeouts {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Timeouts() {}

  /** Rounded up, so that no wait is shorter than asked for. */
  static int millis(long nanos) {
    long millis = Math.max(0, nanos - 1) / NANOS_PER_MILLI + 1;
    return (int) Math.min(millis, Integer.MAX_VALUE);
  }
}
