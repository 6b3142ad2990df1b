// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A buffer before a stream that writes itself out soon after the first byte came: a loop that
 * prints costs no system call a line, and what a server printed is seen although the server waits.
 *
 * <p>Any thread may write. Once something could not be written, also in the background, every call
 * throws that error: whoever comes last can tell that output was lost.
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
    throwFailure();
    if (length > CAPACITY - count) {
      flush();
    }
    if (length > CAPACITY) {
      writeOut(bytes, from, length);
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
    throwFailure();
    int held = count;
    count = 0;
    writeOut(buffer, 0, held);
  }

  private void writeOut(byte[] bytes, int from, int length) throws IOException {
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  private void throwFailure() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
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
    } catch (IOException noted) {
      // the next call throws it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
