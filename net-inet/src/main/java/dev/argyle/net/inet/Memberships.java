// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.inet;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.MembershipKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The multicast groups of one datagram socket: see {@link MulticastOptions}. One thread. */
final class Memberships {
  private static final Pattern VALUE =
      Pattern.compile("(?<group>[^%\\s]+)(?:%(?<interface>\\S+))?(?:\\s+from\\s+(?<source>\\S+))?");

  private final DatagramChannel channel;
  private final Map<String, MembershipKey> joined = new LinkedHashMap<>();

  Memberships(DatagramChannel channel) {
    this.channel = channel;
  }

  void join(String value) throws NetException {
    Matcher parts = VALUE.matcher(value);
    if (!parts.matches()) {
      throw bad(value, null);
    }
    Optional<String> named = Optional.ofNullable(parts.group("interface"));
    Optional<String> source = Optional.ofNullable(parts.group("source"));
    try {
      InetAddress group = InetAddress.ofLiteral(parts.group("group"));
      NetworkInterface on = named.isPresent() ? named(named.get()) : usual();
      MembershipKey key =
          source.isPresent()
              ? channel.join(group, on, InetAddress.ofLiteral(source.get()))
              : channel.join(group, on);
      joined.put(value, key);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw bad(value, e);
    } catch (IOException e) {
      throw Failures.translated(e, Reason.NOT_AVAILABLE);
    }
  }

  void leave(String value) throws NetException {
    MembershipKey key = joined.remove(value);
    if (key == null) {
      throw new NetException(
          Reason.WRONG_STATE, "'%s' was not joined; joined are %s".formatted(value, this));
    }
    key.drop();
  }

  private static NetworkInterface named(String name) throws IOException {
    NetworkInterface found = NetworkInterface.getByName(name);
    if (found == null) {
      throw new NetException(
          Reason.NOT_AVAILABLE, "this host has no network interface '%s'".formatted(name));
    }
    return found;
  }

  private NetworkInterface usual() throws IOException {
    NetworkInterface chosen = channel.getOption(StandardSocketOptions.IP_MULTICAST_IF);
    if (chosen != null) {
      return chosen;
    }
    Optional<NetworkInterface> loopback = Optional.empty();
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      if (each.isLoopback()) {
        loopback = Optional.of(each);
      } else if (each.isUp() && each.supportsMulticast()) {
        return each;
      }
    }
    return loopback.orElseThrow(
        () -> new NetException(Reason.NOT_AVAILABLE, "this host has no network interface"));
  }

  private static NetException bad(String value, @Nullable Exception e) {
    String why = e == null || e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
    return new NetException(
        Reason.BAD_ENDPOINT,
        "'%s' is not a multicast group%s; write GROUP, GROUP%%INTERFACE or GROUP%%INTERFACE from SOURCE"
            .formatted(value, why),
        e);
  }

  /** The groups, separated by commas. */
  @Override
  public String toString() {
    return String.join(",", joined.keySet());
  }
}
