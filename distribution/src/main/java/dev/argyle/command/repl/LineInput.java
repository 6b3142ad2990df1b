// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Input that the loop and the programs it runs read in turns: no read takes more than is left of a
 * line, so that a program which buffers its input leaves the lines behind its own to the loop.
 */
final class LineInput extends InputStream {
  private final InputStream source;

  LineInput(InputStream source) {
    this.source = source;
  }

  /** The next line without its end; empty if there is none. */
  Optional<String> line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int c = read();
    if (c < 0) {
      return Optional.empty();
    }
    while (c >= 0 && c != '\n') {
      line.write(c);
      c = read();
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  @Override
  public int read() throws IOException {
    return source.read();
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        break;
      }
      target[from + count++] = (byte) c;
      if (c == '\n') {
        break;
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }
}
