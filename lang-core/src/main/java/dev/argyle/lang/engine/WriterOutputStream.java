// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * What a script writes as bytes, for a host that takes characters. Closing leaves the writer open.
 */
final class WriterOutputStream extends OutputStream {
  private final Writer writer;
  private final CharsetDecoder decoder;
  private final CharBuffer characters = CharBuffer.allocate(1024);

  /** The beginning of a character whose rest has not come yet; at most three bytes. */
  private ByteBuffer rest = ByteBuffer.allocate(0);

  WriterOutputStream(Writer writer, Charset charset) {
    this.writer = writer;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] source, int offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + length);
    bytes.put(rest).put(source, offset, length).flip();
    decode(bytes, false);
    rest = bytes;
  }

  @Override
  public synchronized void flush() throws IOException {
    writer.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    decode(rest, true);
    flush();
  }

  private void decode(ByteBuffer bytes, boolean end) throws IOException {
    boolean more;
    do {
      more = decoder.decode(bytes, characters, end).isOverflow();
      characters.flip();
      writer.append(characters);
      characters.clear();
    } while (more);
  }
}
