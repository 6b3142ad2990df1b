// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import java.util.ArrayList;
import java.util.List;

/** What ends the waits of a socket: each is run once, at the wake or, if that was, at once. */
final class Wakes {
  private final List<Runnable> waits = new ArrayList<>();
  private boolean woken;

  synchronized void add(Runnable wait) {
    waits.add(wait);
    if (woken) {
      wait.run();
    }
  }

  synchronized void wake() {
    woken = true;
    waits.forEach(Runnable::run);
  }
}
