// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketKind;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import java.io.IOException;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.util.List;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixSocketAddress;
import jnr.unixsocket.UnixSocketChannel;

/**
 * A socket of jnr-unixsocket: it is made, bound, connected and closed here, and its descriptor does
 * not block and is closed on exec, which that library leaves out.
 */
final class JnrSocket {
  private final AbstractSelectableChannel channel;

  private JnrSocket(AbstractSelectableChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
    descriptor().closeOnExec();
  }

  static JnrSocket open(SocketKind kind) throws NetException {
    try {
      return new JnrSocket(
          kind == SocketKind.STREAM ? UnixSocketChannel.open() : UnixDatagramChannel.open());
    } catch (IOException e) {
      throw failure(kind, e);
    }
  }

  static List<JnrSocket> pair(SocketKind kind) throws NetException {
    try {
      AbstractSelectableChannel[] both =
          kind == SocketKind.STREAM ? UnixSocketChannel.pair() : UnixDatagramChannel.pair();
      return List.of(new JnrSocket(both[0]), new JnrSocket(both[1]));
    } catch (IOException e) {
      throw failure(kind, e);
    }
  }

  Descriptor descriptor() {
    return new Descriptor(
        switch (channel) {
          case UnixSocketChannel stream -> stream.getFD();
          case UnixDatagramChannel datagram -> datagram.getFD();
          default -> throw new AssertionError(channel);
        });
  }

  /** Whether the library can hold the name: it wants room for a NUL behind an abstract one too. */
  static boolean takes(UnixEndpoint endpoint) throws NetException {
    return !endpoint.isAbstract()
        || UnixFamily.checkedName(endpoint).length < UnixFamily.LONGEST_NAME;
  }

  /**
   * Binds; false if that fails. The library tells errno as text alone, and by then has made other
   * calls, so the caller asks the kernel once more.
   */
  boolean bind(UnixEndpoint local) throws NetException {
    UnixSocketAddress address = address(local);
    try {
      if (channel instanceof UnixSocketChannel stream) {
        stream.bind(address);
      } else {
        ((UnixDatagramChannel) channel).bind(address);
      }
      return true;
    } catch (IOException toldByTheKernel) {
      return false;
    }
  }

  /** Connects a stream; false if that fails or has to wait, as with {@link #bind}. */
  boolean connect(UnixEndpoint remote) throws NetException {
    UnixSocketAddress address = address(remote);
    try {
      return ((UnixSocketChannel) channel).connect(address);
    } catch (IOException toldByTheKernel) {
      return false;
    }
  }

  void close() throws NetException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new NetException(Reason.OTHER, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The library takes the length of a name for its number of chars, and cuts a name of other than
   * ASCII letters. NULs behind a path make chars and bytes agree.
   */
  private static UnixSocketAddress address(UnixEndpoint endpoint) throws NetException {
    int bytes = UnixFamily.checkedName(endpoint).length;
    String name = endpoint.isAbstract() ? '\0' + endpoint.name().substring(1) : endpoint.name();
    int missing = bytes + (endpoint.isAbstract() ? 1 : 0) - name.length();
    return new UnixSocketAddress(name + "\0".repeat(missing));
  }

  /** Asks the kernel why there is no socket to be had. */
  private static NetException failure(SocketKind kind, IOException e) throws NetException {
    Descriptor.socket(Linux.AF_UNIX, Linux.type(kind), 0).close();
    return new NetException(Reason.OTHER, String.valueOf(e.getMessage()), e);
  }
}
