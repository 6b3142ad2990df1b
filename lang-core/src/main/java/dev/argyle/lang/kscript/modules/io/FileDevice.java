// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the file system. */
final class FileDevice implements Device {
  /**
   * The most that one write hands over: Java copies all that it is given into memory of its own.
   */
  private static final int PIECE = 128 * 1024;

  private final Path path;
  private final FileChannel channel;
  private final boolean append;

  private FileDevice(Path path, FileChannel channel, boolean append) {
    this.path = path;
    this.channel = channel;
    this.append = append;
  }

  static FileDevice open(Path path, FileMode mode) throws IOException {
    return new FileDevice(path, FileChannel.open(path, mode.options()), mode.append());
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(target, offset, length));
  }

  @Override
  public synchronized void write(byte[] content) throws IOException {
    // Java refuses to open a file both for reading and for appending
    if (append) {
      channel.position(channel.size());
    }
    for (int written = 0; written < content.length; ) {
      int length = Math.min(content.length - written, PIECE);
      written += channel.write(ByteBuffer.wrap(content, written, length));
    }
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public void seek(long position) throws IOException {
    channel.position(position);
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public synchronized void resize(long size) throws IOException {
    long now = channel.size();
    if (size <= now) {
      channel.truncate(size);
    } else {
      channel.write(ByteBuffer.allocate(1), size - 1);
    }
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(path);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
