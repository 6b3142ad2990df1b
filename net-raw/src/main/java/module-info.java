// SPDX-License-Identifier: Apache-2.0

/** Raw IP, ICMP and link-layer sockets, on the toolkit for kernel sockets. */
@org.jspecify.annotations.NullMarked
module dev.argyle.net.raw {
  requires transitive dev.argyle.net;
  requires static org.jspecify;

  exports dev.argyle.net.raw;

  provides dev.argyle.net.spi.Transport with
      dev.argyle.net.raw.RawTransport;
}
