// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.time.Duration;

/** How a program runs on a host of one backend. */
interface Execution {
  /** Whether it has not ended. */
  boolean isRunning();

  /** Whether it ended within the limit, and all that it wrote is in its {@link Output}. */
  boolean ended(Duration limit) throws InterruptedException;

  /** Its exit code, after its end. */
  int exitCode();

  /** Ends it at once, without a word (SIGKILL), and returns when it has ended. */
  void kill();
}
