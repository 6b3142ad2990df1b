// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to one stream after another one has been flushed. */
final class FollowingOutput extends OutputStream {
  private final OutputStream before;
  private final OutputStream target;

  FollowingOutput(OutputStream before, OutputStream target) {
    this.before = before;
    this.target = target;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      before.flush();
    } finally {
      target.write(bytes, from, length);
    }
  }
}
