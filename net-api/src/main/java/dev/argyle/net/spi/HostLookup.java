// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks host names up with a limit. The system's look-up (getaddrinfo(3)) can be neither limited
 * nor interrupted, so it runs in a thread of its own, which is left to end by itself.
 */
final class HostLookup {
  private HostLookup() {}

  static List<InetAddress> addresses(String host, long nanos) throws NetException {
    FutureTask<List<InetAddress>> lookup =
        new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
    Thread.ofPlatform().daemon().name("look-up of " + host).start(lookup);
    try {
      return nanos == SocketHandle.FOREVER ? lookup.get() : lookup.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new NetException(
          Reason.TIMED_OUT, "the look-up of host '%s' took too long".formatted(host), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NetException(
          Reason.CLOSED, "interrupted in the look-up of host '%s'".formatted(host), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException) {
        throw new NetException(Reason.UNKNOWN_HOST, "unknown host '%s'".formatted(host), e);
      }
      throw new NetException(
          Reason.OTHER, "the look-up of host '%s' failed: %s".formatted(host, e.getCause()), e);
    }
  }
}
