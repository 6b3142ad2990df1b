// SPDX-License-Identifier: Apache-2.0

/** The socket model and the SPI of transports. */
@org.jspecify.annotations.NullMarked
module dev.argyle.net {
  requires jdk.jfr;
  requires static org.jspecify;

  exports dev.argyle.net;
  exports dev.argyle.net.spi;

  uses dev.argyle.net.spi.Transport;
}
