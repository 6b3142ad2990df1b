// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Creates a file for each bound name, as Unix sockets do, and removes it when it should. */
final class FileHandle extends ForwardingHandle {
  private final Function<Endpoint, Path> files;
  private final BiPredicate<Path, Object> remove;
  private Optional<Path> file = Optional.empty();
  private Object key = "";

  /**
   * A handle.
   *
   * @param remove whether close removes a file, by its path and the key it had when it was created
   */
  FileHandle(SocketHandle sound, Function<Endpoint, Path> files, BiPredicate<Path, Object> remove) {
    super(sound);
    this.files = files;
    this.remove = remove;
  }

  /** What tells a file from another one with the same path. */
  static Object key(Path file) {
    try {
      return Files.readAttributes(file, "unix:ino,ctime");
    } catch (IOException e) {
      return "gone";
    }
  }

  @Override
  public void bind(Endpoint local) throws NetException {
    if (Files.exists(files.apply(local))) {
      throw new NetException(Reason.IN_USE, "the file is already there");
    }
    super.bind(local);
    Path created = files.apply(super.local().orElseThrow());
    try {
      Files.createFile(created);
    } catch (IOException e) {
      throw new NetException(Reason.IN_USE, "the file is already there", e);
    }
    file = Optional.of(created);
    key = key(created);
  }

  @Override
  public void close() throws NetException {
    super.close();
    if (file.isPresent() && remove.test(file.get(), key)) {
      try {
        Files.deleteIfExists(file.get());
      } catch (IOException e) {
        throw new NetException(Reason.OTHER, "the file cannot be removed", e);
      }
    }
  }
}
