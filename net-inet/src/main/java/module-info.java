// SPDX-License-Identifier: Apache-2.0

/** TCP and UDP over IPv4 and IPv6. */
@org.jspecify.annotations.NullMarked
module dev.argyle.net.inet {
  requires dev.argyle.net;
  requires jdk.net;
  requires static org.jspecify;

  exports dev.argyle.net.inet;

  provides dev.argyle.net.spi.Transport with
      dev.argyle.net.inet.InetTransport;
}
