// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where bytes come from and go to: a file, a pipe, a standard stream. One thread may read while
 * others write; {@link #close} may be called at any time.
 */
public interface Device extends Closeable {
  /** Reads at least one byte, waiting for it; -1 at the end. */
  int read(byte[] target, int offset, int length) throws IOException;

  /** Writes all bytes, at the end if the device was opened for appending. */
  void write(byte[] content) throws IOException;

  /** The place of the next byte, in bytes from the start. */
  default long position() throws IOException {
    throw notSeekable();
  }

  /** Goes to a place, in bytes from the start. */
  default void seek(long position) throws IOException {
    throw notSeekable();
  }

  /** How many bytes there are. */
  default long size() throws IOException {
    throw notSeekable();
  }

  /** Cuts the file, or fills it with zeros, to a size. */
  default void resize(long size) throws IOException {
    throw notSeekable();
  }

  /** The file, if it is one. */
  default Optional<Path> path() {
    return Optional.empty();
  }

  private static IOException notSeekable() {
    return new IOException("Illegal seek");
  }
}
