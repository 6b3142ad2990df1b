// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketFamily;
import java.util.regex.Pattern;

/**
 * A place on the link layer (sockaddr_ll, packet(7)).
 *
 * @param interfaceName such as {@code eth0}; empty for all interfaces, which is only for binding
 * @param protocol an EtherType, from 0 to 65535; 0 is the socket's own
 * @param hardwareAddress such as {@code 02:00:00:00:00:01}, lower case; empty if there is none
 */
public record LinkEndpoint(String interfaceName, int protocol, String hardwareAddress)
    implements Endpoint {
  private static final Pattern HARDWARE_ADDRESS =
      Pattern.compile("([0-9a-f]{2}(:[0-9a-f]{2}){0,7})?");

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the protocol or the hardware address is none
   */
  public LinkEndpoint {
    if (protocol < 0 || protocol > 0xFFFF) {
      throw new IllegalArgumentException("an EtherType is from 0 to 65535, not " + protocol);
    }
    if (!HARDWARE_ADDRESS.matcher(hardwareAddress).matches()) {
      throw new IllegalArgumentException(
          "a hardware address is up to eight bytes such as 02:00:00:00:00:01, not '%s'"
              .formatted(hardwareAddress));
    }
  }

  /** An interface, with the protocol of the socket and no hardware address. */
  public static LinkEndpoint of(String interfaceName) {
    return new LinkEndpoint(interfaceName, 0, "");
  }

  @Override
  public SocketFamily family() {
    return SocketFamily.LINK;
  }

  /** {@code eth0}, {@code eth0/0x0800}, {@code eth0/0x0800/02:00:00:00:00:01}. */
  @Override
  public String toString() {
    if (protocol == 0 && hardwareAddress.isEmpty()) {
      return interfaceName;
    }
    String withProtocol = "%s/0x%04x".formatted(interfaceName, protocol);
    return hardwareAddress.isEmpty() ? withProtocol : withProtocol + "/" + hardwareAddress;
  }
}
