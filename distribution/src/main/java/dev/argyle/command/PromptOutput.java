// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A buffer before a stream that writes itself out soon after the first byte came: a loop that
 * prints costs no system call a line, and what a server printed is seen although the server waits.
 *
 * <p>Any thread may write. An error of a write in the background is thrown by the next call.
 */
final class PromptOutput extends OutputStream {
  private static final int CAPACITY = 8192;
  private static final long MILLISECONDS_HELD = 10;

  private final OutputStream target;
  private final byte[] buffer = new byte[CAPACITY];
  private int count;
  private boolean flusherRuns;
  private Optional<IOException> failure = Optional.empty();

  PromptOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    if (length > CAPACITY - count) {
      flush();
    }
    if (length > CAPACITY) {
      target.write(bytes, from, length);
      return;
    }
    System.arraycopy(bytes, from, buffer, count, length);
    count += length;
    if (!flusherRuns) {
      flusherRuns = true;
      startFlusher();
    } else if (count == length) {
      notifyAll();
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    int held = count;
    count = 0;
    if (failure.isPresent()) {
      throw failure.get();
    }
    target.write(buffer, 0, held);
  }

  private void startFlusher() {
    Thread flusher = new Thread(this::flushPromptly, "argyle-output");
    flusher.setDaemon(true);
    flusher.start();
  }

  private synchronized void flushPromptly() {
    try {
      while (failure.isEmpty()) {
        wait(MILLISECONDS_HELD);
        if (count == 0) {
          wait();
        } else {
          flush();
        }
      }
    } catch (IOException e) {
      failure = Optional.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
