// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What a program reads as its standard input while a person types: the lines that the terminal
 * gives. An interrupt ends a read by closing the channel that waits, as Java's channels do: the
 * terminal is opened anew for the next read, and standard input stays as it is.
 */
final class TypedInput extends InputStream {
  private static final Path TERMINAL = Path.of("/dev/tty");

  private Optional<FileChannel> terminal = Optional.empty();

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public synchronized int read(byte[] target, int from, int length) throws IOException {
    if (terminal.isEmpty()) {
      terminal = Optional.of(FileChannel.open(TERMINAL, StandardOpenOption.READ));
    }
    try {
      return terminal.get().read(ByteBuffer.wrap(target, from, length));
    } catch (ClosedByInterruptException e) {
      terminal = Optional.empty();
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (terminal.isPresent()) {
      terminal.get().close();
    }
  }
}
