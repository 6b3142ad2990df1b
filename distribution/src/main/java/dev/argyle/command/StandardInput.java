// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;

/**
 * Standard input whose reads an interrupt ends, as those of {@link System#in} do not: Ctrl-C at a
 * prompt stops the script at once. Opened by the first read.
 */
final class StandardInput extends InputStream {
  private Optional<InputStream> channel = Optional.empty();

  private synchronized InputStream opened() {
    if (channel.isEmpty()) {
      channel =
          Optional.of(Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()));
    }
    return channel.get();
  }

  @Override
  public int read() throws IOException {
    return opened().read();
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    return opened().read(target, from, length);
  }

  @Override
  public int available() throws IOException {
    return opened().available();
  }
}
