// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.SocketHandle;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the first of several addresses that answers (Happy Eyeballs, RFC 8305). Attempts
 * start 250 ms apart, or at once when one fails; families alternate, beginning with the first
 * target's; the first connection wins and every other attempt is closed.
 */
final class ConnectionRace {
  /** The Connection Attempt Delay that RFC 8305, section 5, recommends. */
  private static final long ATTEMPT_DELAY = TimeUnit.MILLISECONDS.toNanos(250);

  private final Transports transports;
  private final long start = System.nanoTime();
  private final long limit;

  /** How one attempt ended: connected, or with a failure. */
  private record Attempt(NetSocket socket, @Nullable NetException failure) {}

  ConnectionRace(Transports transports, Duration limit) {
    this.transports = transports;
    this.limit = limit.isZero() ? SocketHandle.FOREVER : NetSocket.saturatedNanos(limit);
  }

  NetSocket run(List<Target> targets) throws NetException {
    List<NetException> failures = new ArrayList<>();
    Queue<Target> addresses = alternating(targets, failures);
    if (addresses.size() == 1) {
      Target only = addresses.remove();
      return connect(open(only), only);
    }
    List<NetSocket> running = new ArrayList<>();
    BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
    NetSocket winner = null;
    try {
      while (winner == null && (!addresses.isEmpty() || !running.isEmpty())) {
        if (!addresses.isEmpty()) {
          start(addresses.remove(), running, ended, failures);
        }
        if (running.isEmpty()) {
          continue;
        }
        Attempt attempt = next(ended, addresses.isEmpty() ? remaining() : delay());
        if (attempt == null && remaining() <= 0) {
          failures.addFirst(timedOut(targets.getFirst(), null));
          break;
        }
        if (attempt != null) {
          running.remove(attempt.socket());
          if (attempt.failure() == null) {
            winner = attempt.socket();
          } else {
            failures.add(attempt.failure());
          }
        }
      }
    } finally {
      closeAll(running, failures);
    }
    if (winner == null) {
      throw allFailed(failures);
    }
    return winner;
  }

  private void start(
      Target target,
      List<NetSocket> running,
      BlockingQueue<Attempt> ended,
      List<NetException> failures) {
    try {
      NetSocket socket = open(target);
      running.add(socket);
      Thread.ofVirtual()
          .name("connect " + target)
          .start(() -> {
            try {
              connect(socket, target);
              ended.add(new Attempt(socket, null));
            } catch (NetException e) {
              ended.add(new Attempt(socket, e));
            } catch (RuntimeException | Error e) { // a defect of a transport must not stop the race
              ended.add(
                  new Attempt(
                      socket,
                      new NetException(Reason.OTHER, "connect %s: %s".formatted(target, e), e)));
            }
          });
    } catch (NetException e) {
      failures.add(e);
    }
  }

  private static void closeAll(List<NetSocket> losers, List<NetException> failures) {
    for (NetSocket loser : losers) {
      try {
        loser.close();
      } catch (NetException e) {
        failures.add(e);
      }
    }
  }

  private NetSocket open(Target target) throws NetException {
    return transports.open(target.spec());
  }

  private NetSocket connect(NetSocket socket, Target target) throws NetException {
    long left = remaining();
    if (left <= 0) {
      socket.close();
      throw timedOut(target, null);
    }
    if (left != SocketHandle.FOREVER) {
      socket.timeout(Duration.ofNanos(left));
    }
    try {
      return socket.connect(target.endpoint()).timeout(Duration.ZERO);
    } catch (NetException e) {
      // A limit that passed is that of the race, of which the socket had what was left.
      throw e.reason() == Reason.TIMED_OUT && remaining() <= 0 ? timedOut(target, e) : e;
    }
  }

  /** The next attempt that ended; null if the time passed. */
  private static @Nullable Attempt next(BlockingQueue<Attempt> ended, long nanos)
      throws NetException {
    try {
      return ended.poll(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NetException(Reason.CLOSED, "interrupted while connecting", e);
    }
  }

  /** Looks names up and lets the families take turns. */
  private Queue<Target> alternating(List<Target> targets, List<NetException> failures)
      throws NetException {
    List<Deque<Target>> families = new ArrayList<>();
    for (Target target : targets) {
      Deque<Target> addresses = new ArrayDeque<>();
      try {
        for (Endpoint address : target.format().resolve(target.endpoint(), remaining())) {
          addresses.add(new Target(target.spec(), address, target.format()));
        }
      } catch (NetException e) {
        failures.add(e);
      }
      families.add(addresses);
    }
    Queue<Target> turns = new ArrayDeque<>();
    while (families.stream().anyMatch(addresses -> !addresses.isEmpty())) {
      families.stream()
          .filter(addresses -> !addresses.isEmpty())
          .forEach(addresses -> turns.add(addresses.remove()));
    }
    if (turns.isEmpty()) {
      throw allFailed(failures);
    }
    return turns;
  }

  private long remaining() {
    return limit == SocketHandle.FOREVER ? limit : limit - (System.nanoTime() - start);
  }

  private long delay() {
    return Math.min(ATTEMPT_DELAY, remaining());
  }

  private NetException timedOut(Target target, @Nullable NetException cause) {
    return new NetException(
        Reason.TIMED_OUT,
        "connect %s%s: no answer".formatted(target, VerbFailures.within(limit)),
        cause);
  }

  private static NetException allFailed(List<NetException> failures) {
    NetException first = failures.getFirst();
    failures.stream().skip(1).forEach(first::addSuppressed);
    return first;
  }
}
