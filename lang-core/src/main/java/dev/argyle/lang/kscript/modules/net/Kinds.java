// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.types.Convert;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.util.Locale;
import java.util.Optional;

/**
 * What sockets there are, in kscript's words. Numbers are those of Linux where it has one for the
 * thing (bits/socket.h, protocols(5)).
 */
final class Kinds {
  private static final int LARGEST_PROTOCOL = 255;

  private final Members<SocketFamily> families = new Members<>("net.FK", 1000);
  private final Members<SocketKind> kinds = new Members<>("net.SK", 1000);
  private final Members<Protocol> protocols = new Members<>("net.PK", 1000);

  Kinds(Transports transports) {
    families.add("INET4", SocketFamily.INET4, 2);
    families.add("INET6", SocketFamily.INET6, 10);
    families.add("BT", SocketFamily.BLUETOOTH, 31);
    families.add("BLUETOOTH", SocketFamily.BLUETOOTH, 31);
    families.add("UNIX", SocketFamily.UNIX, 1);
    families.add("LINK", SocketFamily.LINK, 17);
    for (SocketFamily family : transports.families()) {
      families.add(word(family.name()), family);
    }
    kinds.add("TCP", SocketKind.STREAM, 1);
    kinds.add("UDP", SocketKind.DATAGRAM, 2);
    kinds.add("RAW", SocketKind.RAW, 3);
    kinds.add("PACKET_SEQ", SocketKind.SEQPACKET, 5);
    kinds.add("PACKET", SocketKind.PACKET, 10);
    for (SocketKind kind : SocketKind.values()) {
      kinds.add(word(kind.name()), kind);
    }
    protocols.add("AUTO", Protocol.AUTO, 0);
    // L2CAP is 0 to Linux, which scripts could not tell from AUTO
    protocols.add("BT_L2CAP", Protocol.L2CAP, 1000);
    protocols.add("BT_RFCOMM", Protocol.RFCOMM, 1003);
    protocols.add("BT_FRCOMM", Protocol.RFCOMM, 1003);
    for (SocketSpec spec : transports.specs()) {
      Protocol protocol = spec.protocol();
      if (protocol.number().isPresent()) {
        protocols.add(word(protocol.name()), protocol, protocol.number().getAsInt());
      } else {
        protocols.add(word(protocol.name()), protocol);
      }
    }
  }

  private static String word(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  Members<SocketFamily> families() {
    return families;
  }

  Members<SocketKind> kinds() {
    return kinds;
  }

  Members<Protocol> protocols() {
    return protocols;
  }

  SocketSpec spec(Object family, Object kind, Object protocol) {
    return new SocketSpec(families.get(family), kinds.get(kind), protocol(protocol));
  }

  /** A raw socket may be of any protocol of IP, by its number. */
  private Protocol protocol(Object given) {
    Optional<Protocol> member = protocols.find(given);
    if (member.isPresent()) {
      return member.get();
    }
    Object number = Convert.integer(given);
    if (number instanceof Long small && small > 0 && small <= LARGEST_PROTOCOL) {
      return Protocol.of(Math.toIntExact(small));
    }
    throw protocols.unknown(given);
  }
}
