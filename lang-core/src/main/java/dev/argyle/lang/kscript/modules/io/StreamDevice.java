// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A device over Java's streams: a standard stream, or one end of a pipe. */
public final class StreamDevice implements Device {
  private final InputStream in;
  private final OutputStream out;

  private StreamDevice(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** One to read from. */
  public static StreamDevice of(InputStream in) {
    return new StreamDevice(in, OutputStream.nullOutputStream());
  }

  /** One to write to. */
  public static StreamDevice of(OutputStream out) {
    return new StreamDevice(InputStream.nullInputStream(), out);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return in.read(target, offset, length);
  }

  @Override
  public void write(byte[] content) throws IOException {
    synchronized (out) {
      out.write(content);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    try (in;
        out) {
      // both are closed, also if the first fails
    }
  }
}
