// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.Endpoint;
import dev.argyle.net.Message;
import dev.argyle.net.NetException;
import dev.argyle.net.Shutdown;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * A socket as its transport sees it: the verbs, without the checks. {@link
 * dev.argyle.net.NetSocket} is the only caller and promises:
 *
 * <ul>
 *   <li>At most one thread at a time is in a receiving verb ({@link #accept}, {@link #receive},
 *       {@link #receiveFrom}), at most one in a sending verb ({@link #connect}, {@link #send},
 *       {@link #sendTo}), at most one in any other verb but {@link #wake}. Verbs of different
 *       groups run at the same time.
 *   <li>A verb is called only in a state that allows it, with arguments in range and endpoints of
 *       the socket's family.
 *   <li>{@link #close} is called once, after {@link #wake}, when no thread is in any other verb. No
 *       verb is called after it.
 * </ul>
 *
 * <p>Every wait MUST end when its limit passes ({@code TIMED_OUT}), when {@link #wake} is called
 * ({@code CLOSED}) and when the thread is interrupted ({@code CLOSED}, the interrupt status set). A
 * wait in a virtual thread MUST NOT hold its carrier. Limits are nanoseconds from the call; {@link
 * #FOREVER} is none.
 *
 * <p>Every verb that does not say otherwise MUST fail with a {@link NetException} and nothing else.
 * Its message says what is wrong; {@code NetSocket} puts the verb, the endpoint and, where it
 * passed, the limit in front. What else a verb throws it tells as a defect of the transport ({@code
 * OTHER}).
 */
public interface SocketHandle {
  /** No limit on a wait. */
  long FOREVER = Long.MAX_VALUE;

  /** Gives the socket an address of this host (bind(2)). */
  void bind(Endpoint local) throws NetException;

  /**
   * Makes the socket accept connections (listen(2)). Of a socket that is not bound, the system
   * chooses the address; a family that has none to choose fails with {@code BAD_ENDPOINT}.
   *
   * @param backlog how many connections may wait to be accepted, at least 1
   */
  void listen(int backlog) throws NetException;

  /** Waits for a connection and takes it (accept(2)). */
  SocketHandle accept(long nanos) throws NetException;

  /**
   * Connects to a peer, or sets the peer of a message kind (connect(2)). The limit covers all of
   * it, the look-up of a name and a full backlog too. After a failure the handle is only closed.
   */
  void connect(Endpoint remote, long nanos) throws NetException;

  /**
   * Waits for bytes of a stream and stores at least one and at most {@code target.remaining()}
   * (recv(2)). Called only for {@link dev.argyle.net.SocketKind#STREAM}.
   *
   * @param target not empty
   * @return how many bytes were stored; -1 at the end of the stream
   */
  int receive(ByteBuffer target, long nanos) throws NetException;

  /**
   * How many bytes {@link #receive} would store without waiting, as far as the transport can tell:
   * there may be more, so the default is 0. Called only for a {@code STREAM} that is connected,
   * also while a thread is in a receiving verb. Never blocks.
   */
  default int available() throws NetException {
    return 0;
  }

  /**
   * Waits for a message and stores as much of it as fits (recvmsg(2)). Called for every kind but
   * {@code STREAM}.
   *
   * @param target may be empty
   * @return what was received, with its full length; {@link Message#END} when a connected kind has
   *     reached its end
   */
  Message receiveFrom(ByteBuffer target, long nanos) throws NetException;

  /**
   * Sends to the peer (send(2)): all bytes of a stream, however many calls that takes, or one
   * message. The position advances by what was handed over, also when the verb fails.
   */
  void send(ByteBuffer source, long nanos) throws NetException;

  /** Sends one message to an address (sendto(2)). Never called for {@code STREAM}. */
  void sendTo(ByteBuffer source, Endpoint target, long nanos) throws NetException;

  /**
   * Ends one direction or both (shutdown(2)). Waiting receivers see the end of the stream.
   *
   * @throws NetException {@code UNSUPPORTED} if the family cannot end one direction alone
   */
  void shutdown(Shutdown how) throws NetException;

  /** Sets an option; the value is of the option's type. */
  <T> void option(SocketOption<T> name, T value) throws NetException;

  /** The value of an option. */
  <T> T option(SocketOption<T> name) throws NetException;

  /** The options that this socket knows. */
  Set<SocketOption<?>> options();

  /** The address that the socket is bound to; empty if it has none. Never blocks. */
  Optional<Endpoint> local() throws NetException;

  /** The address of the peer; empty if there is none or it has none. Never blocks. */
  Optional<Endpoint> remote() throws NetException;

  /**
   * Ends every wait in this socket, those to come too, with {@code CLOSED}. MUST NOT block, MUST
   * NOT fail, and MUST NOT let go of the descriptor: another thread may be about to use it.
   */
  void wake();

  /**
   * Lets go of everything: the descriptor, and what {@link #bind} created in the file system. What
   * was sent before is still delivered (the system's default linger).
   */
  void close() throws NetException;
}
