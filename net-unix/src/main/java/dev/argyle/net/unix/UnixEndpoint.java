// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;

/**
 * A name of this host: a path in the file system, or an abstract name, which no file stands for
 * (unix(7)).
 *
 * @param name a path; {@code @} and an abstract name; or empty for no name, which is only for
 *     binding and lets the kernel choose. A path that begins with {@code @} is written {@code ./@}
 */
public record UnixEndpoint(String name) implements Endpoint {
  /** No name: the kernel chooses an abstract one. */
  public static final UnixEndpoint UNNAMED = new UnixEndpoint("");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if a path has a NUL in it, which would cut it
   */
  public UnixEndpoint {
    if (!name.startsWith("@") && name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a path has no NUL in it");
    }
  }

  /** A path. */
  public static UnixEndpoint path(Path path) {
    String text = path.toString();
    return new UnixEndpoint(text.startsWith("@") ? "./" + text : text);
  }

  /** An abstract name. */
  public static UnixEndpoint abstractName(String name) {
    return new UnixEndpoint("@" + name);
  }

  /** The same as Java's class has it. */
  public static UnixEndpoint of(UnixDomainSocketAddress address) {
    return path(address.getPath());
  }

  /**
   * The same for Java's class.
   *
   * @throws UnsupportedOperationException if this is an abstract name, which Java's class cannot be
   */
  public UnixDomainSocketAddress toSocketAddress() {
    if (isAbstract()) {
      throw new UnsupportedOperationException(
          "UnixDomainSocketAddress cannot hold the abstract name " + name);
    }
    return UnixDomainSocketAddress.of(name);
  }

  /** Whether this is an abstract name. */
  public boolean isAbstract() {
    return name.startsWith("@");
  }

  /** Whether this is a path. */
  public boolean isPath() {
    return !name.isEmpty() && !isAbstract();
  }

  @Override
  public SocketFamily family() {
    return SocketFamily.UNIX;
  }

  /** {@code /run/x.sock} or {@code @name}. */
  @Override
  public String toString() {
    return name.isEmpty() ? "(unnamed)" : name;
  }
}
