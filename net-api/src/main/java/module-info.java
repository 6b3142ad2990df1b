// SPDX-License-Identifier: Apache-2.0

/** The socket model, the SPI of transports and the toolkit for kernel sockets. */
@org.jspecify.annotations.NullMarked
module dev.argyle.net {
  requires jdk.jfr;
  requires static org.jspecify;

  exports dev.argyle.net;
  exports dev.argyle.net.posix;
  exports dev.argyle.net.spi;

  uses dev.argyle.net.spi.Transport;
}
