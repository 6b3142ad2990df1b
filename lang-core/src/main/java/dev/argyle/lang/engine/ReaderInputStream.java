// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;

/** What a host gives as characters, for a script that reads bytes: UTF-8. Never reads ahead. */
final class ReaderInputStream extends InputStream {
  private final Reader reader;
  private byte[] character = {};
  private int taken;

  ReaderInputStream(Reader reader) {
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    if (taken == character.length) {
      int unit = reader.read();
      if (unit < 0) {
        return -1;
      }
      boolean pair = Character.isHighSurrogate((char) unit);
      int low = pair ? reader.read() : -1;
      String text = low < 0 ? String.valueOf((char) unit) : "" + (char) unit + (char) low;
      character = text.getBytes(UTF_8);
      taken = 0;
    }
    return character[taken++] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    int stored = 0;
    // Waits for the first byte only; afterwards takes what the reader has without waiting.
    while (stored < length && (stored == 0 || taken < character.length || reader.ready())) {
      int next = read();
      if (next < 0) {
        return stored == 0 ? -1 : stored;
      }
      target[offset + stored++] = (byte) next;
    }
    return stored;
  }
}
