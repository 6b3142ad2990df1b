// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import dev.argyle.net.spi.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class path, with a single service file of transports that is in no jar: it lists those that
 * the command is shipped with, without what somebody took away.
 */
final class ShippedTransports extends ClassLoader {
  private static final String SERVICE_FILE = "META-INF/services/" + Transport.class.getName();

  private static final List<String> PROVIDERS =
      List.of(
          "dev.argyle.net.inet.InetTransport",
          "dev.argyle.net.unix.UnixTransport",
          "dev.argyle.net.bluetooth.BlueCoveTransport",
          "dev.argyle.net.bluetooth.LinuxBluetoothTransport",
          "dev.argyle.net.raw.RawTransport");

  ShippedTransports(ClassLoader classPath) {
    super("shipped", classPath);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return name.equals(SERVICE_FILE)
        ? Collections.enumeration(List.of(URL.of(URI.create("shipped:transports"), handler())))
        : super.getResources(name);
  }

  private URLStreamHandler handler() {
    String lines =
        PROVIDERS.stream()
            .filter(provider -> isThere(provider, getParent()))
            .collect(Collectors.joining("\n"));
    return new URLStreamHandler() {
      @Override
      protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
          @Override
          public void connect() {
            // There is nothing to connect to.
          }

          @Override
          public InputStream getInputStream() {
            return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
          }
        };
      }
    };
  }

  static boolean isThere(String type, ClassLoader loader) {
    try {
      Class.forName(type, false, loader);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
