// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.raw;

import java.util.HexFormat;

/** Hardware addresses as bytes and as text. */
final class HardwareAddresses {
  private static final HexFormat FORMAT = HexFormat.ofDelimiter(":");

  private HardwareAddresses() {}

  static byte[] bytes(String text) {
    return FORMAT.parseHex(text);
  }

  static String text(byte[] bytes) {
    return FORMAT.formatHex(bytes);
  }
}
