// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.PeerCredentials;
import java.net.SocketOption;
import java.util.List;

/** The options that Unix sockets have beside {@link java.net.StandardSocketOptions}. */
public final class UnixOptions {
  /**
   * Whether {@code bind} takes the place of a stale socket file: one that is a socket's, and that
   * nobody has bound any more. False at the start.
   */
  public static final SocketOption<Boolean> REPLACE_STALE =
      new Option<>("REPLACE_STALE", Boolean.class);

  /**
   * The permissions that {@code bind} gives to the socket file, such as {@code rw-rw----}. Whoever
   * may write may connect. Empty, as at the start, leaves them to the process's umask.
   */
  public static final SocketOption<String> PERMISSIONS = new Option<>("PERMISSIONS", String.class);

  /** Who is at the other end of a connection. It can only be read. */
  public static final SocketOption<PeerCredentials> PEER_CREDENTIALS =
      new Option<>("PEER_CREDENTIALS", PeerCredentials.class);

  /**
   * Descriptors that go with the next message or piece of a stream that is sent (SCM_RIGHTS). The
   * sender keeps its own, and may close them after the send.
   */
  public static final SocketOption<Descriptors> SEND_DESCRIPTORS =
      new Option<>("SEND_DESCRIPTORS", Descriptors.class);

  /**
   * Whether descriptors that peers send are taken in. False at the start: the kernel closes them.
   */
  public static final SocketOption<Boolean> RECEIVE_DESCRIPTORS =
      new Option<>("RECEIVE_DESCRIPTORS", Boolean.class);

  /**
   * The descriptors that came with what was received since this was last asked, in order. The
   * caller owns them from then on; those never asked for are closed with the socket. It can only be
   * read.
   */
  public static final SocketOption<Descriptors> RECEIVED_DESCRIPTORS =
      new Option<>("RECEIVED_DESCRIPTORS", Descriptors.class);

  private UnixOptions() {}

  /**
   * Some descriptors.
   *
   * @param list at most 253 for one message
   */
  public record Descriptors(List<Descriptor> list) {
    /** Copies the list. */
    public Descriptors {
      list = List.copyOf(list);
    }
  }

  private record Option<T>(String name, Class<T> type) implements SocketOption<T> {}
}
