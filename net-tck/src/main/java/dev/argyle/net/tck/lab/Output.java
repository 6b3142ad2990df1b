// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

/** What a program has written. Any thread may use it. */
final class Output {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean complete;

  synchronized void add(byte[] piece, int length) {
    bytes.write(piece, 0, length);
    notifyAll();
  }

  /** Nothing more comes. */
  synchronized void complete() {
    complete = true;
    notifyAll();
  }

  synchronized String text() {
    return bytes.toString(UTF_8);
  }

  /** Whether a text came within the limit. */
  synchronized boolean await(String text, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!text().contains(text)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (complete || left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Whether everything came within the limit. */
  synchronized boolean awaitEnd(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!complete) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
