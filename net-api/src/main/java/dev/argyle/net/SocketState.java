// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import java.util.Locale;

/**
 * How far a socket has come. Any thread may ask and change it; closed is the end, whatever another
 * thread has just brought about.
 */
final class SocketState {
  enum Phase {
    OPEN,
    BOUND,
    LISTENING,
    CONNECTING,
    CONNECTED,
    CLOSED
  }

  private volatile Phase phase;

  SocketState(Phase phase) {
    this.phase = phase;
  }

  Phase phase() {
    return phase;
  }

  boolean isClosed() {
    return phase == Phase.CLOSED;
  }

  /** Goes on to the next phase, unless the socket was closed meanwhile. */
  synchronized void become(Phase next) {
    if (phase != Phase.CLOSED) {
      phase = next;
    }
  }

  /** Whether this call is the one that closed it. */
  synchronized boolean close() {
    boolean closesNow = phase != Phase.CLOSED;
    phase = Phase.CLOSED;
    return closesNow;
  }

  void require(Phase needed, String otherwise) throws NetException {
    require(phase == needed, otherwise);
  }

  /** For a verb that is for a socket which has no part yet. */
  void requireUnused(boolean fits) throws NetException {
    require(fits, "the socket is already " + this);
  }

  private static void require(boolean fits, String otherwise) throws NetException {
    if (!fits) {
      throw new NetException(Reason.WRONG_STATE, otherwise);
    }
  }

  /** As messages say it, such as {@code connected}. */
  @Override
  public String toString() {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
