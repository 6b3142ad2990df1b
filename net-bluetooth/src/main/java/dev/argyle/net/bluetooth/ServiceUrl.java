// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.SocketSpec;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A URL by which JSR-82 names a service that can be connected to. */
record ServiceUrl(SocketSpec spec, BluetoothEndpoint endpoint) {
  private static final Pattern FORM =
      Pattern.compile("(?<scheme>[a-z0-9]+)://(?<host>[^:]*):(?<channel>[0-9A-Fa-f]+)(;.*)?");

  /**
   * Reads a URL such as {@code btspp://001122AABBCC:3;authenticate=false}. The object exchange of
   * {@code btgoep} runs over RFCOMM.
   */
  static ServiceUrl of(String url) throws IOException {
    Matcher matcher = FORM.matcher(url);
    if (!matcher.matches()) {
      throw new IOException("the Bluetooth stack names a service '" + url + "'");
    }
    boolean l2cap = matcher.group("scheme").equals("btl2cap");
    String host = matcher.group("host").equals("localhost") ? "" : matcher.group("host");
    int channel = Integer.parseInt(matcher.group("channel"), l2cap ? 16 : 10);
    return new ServiceUrl(
        l2cap ? BluetoothSpecs.L2CAP : BluetoothSpecs.RFCOMM, new BluetoothEndpoint(host, channel));
  }
}
