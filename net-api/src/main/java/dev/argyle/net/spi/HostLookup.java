// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.InetEndpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketFamily;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks host names up for one socket, with a limit, and so that {@link SocketHandle#wake} can end
 * it. The system's look-up (getaddrinfo(3)) can be neither limited nor interrupted, so it runs in a
 * thread of its own, which is left to end by itself.
 *
 * <p>One thread looks up; any thread cancels.
 */
public final class HostLookup {
  /** Which name servers would be asked for in vain (RFC 1123, section 2.1). */
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  private @Nullable FutureTask<List<InetAddress>> running;
  private boolean cancelled;

  /** For one socket. */
  public HostLookup() {}

  /**
   * The addresses that an endpoint stands for, best first; one whose host is empty or an address
   * stands for itself.
   *
   * @param nanos the limit, as in {@link SocketHandle}
   * @throws NetException {@code UNKNOWN_HOST} if the name has no address in the endpoint's family,
   *     {@code TIMED_OUT}, {@code CLOSED} if it was cancelled or the thread was interrupted
   */
  public List<InetEndpoint> addresses(InetEndpoint endpoint, long nanos) throws NetException {
    String host = endpoint.host();
    if (host.isEmpty() || InetFormat.isLiteral(host)) {
      return List.of(endpoint);
    }
    if (NUMBERS.matcher(host).matches()) {
      throw new NetException(
          Reason.UNKNOWN_HOST,
          "unknown host '%s': it is no IPv4 address, and no name has numbers alone"
              .formatted(host));
    }
    boolean inet6 = endpoint.family().equals(SocketFamily.INET6);
    List<InetEndpoint> found =
        all(host, nanos).stream()
            .filter(address -> address instanceof Inet6Address == inet6)
            .map(address -> endpoint.withAddress(address))
            .toList();
    if (found.isEmpty()) {
      throw new NetException(
          Reason.UNKNOWN_HOST, "host '%s' has no %s address".formatted(host, endpoint.family()));
    }
    return found;
  }

  /** Ends the look-up, and every later one, with {@code CLOSED}. */
  public synchronized void cancel() {
    cancelled = true;
    if (running != null) {
      running.cancel(false);
    }
  }

  private synchronized FutureTask<List<InetAddress>> start(String host) {
    FutureTask<List<InetAddress>> lookup =
        new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
    running = lookup;
    if (cancelled) {
      lookup.cancel(false);
    } else {
      Thread.ofPlatform().daemon().name("look-up of " + host).start(lookup);
    }
    return lookup;
  }

  private List<InetAddress> all(String host, long nanos) throws NetException {
    FutureTask<List<InetAddress>> lookup = start(host);
    try {
      return nanos == SocketHandle.FOREVER ? lookup.get() : lookup.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      double seconds = Math.ceil(nanos / 1e6) / 1e3;
      throw failed(Reason.TIMED_OUT, host, "took longer than " + seconds + " s", e);
    } catch (CancellationException e) {
      throw failed(Reason.CLOSED, host, "was ended, as the socket was closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(Reason.CLOSED, host, "was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw new NetException(Reason.UNKNOWN_HOST, unknown(host, unknown), e);
      }
      throw failed(Reason.OTHER, host, "failed: " + e.getCause(), e);
    }
  }

  /** With what the system says, which is whether the name or its servers are missing. */
  private static String unknown(String host, UnknownHostException e) {
    String message = String.valueOf(e.getMessage());
    String front = host + ": ";
    String why = message.startsWith(front) ? ": " + message.substring(front.length()) : "";
    return "unknown host '%s'%s; write another name, or an address, or see to the name servers"
        .formatted(host, why);
  }

  private static NetException failed(Reason reason, String host, String what, Exception cause) {
    return new NetException(reason, "the look-up of host '%s' %s".formatted(host, what), cause);
  }
}
