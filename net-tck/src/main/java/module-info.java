// SPDX-License-Identifier: Apache-2.0

/** The conformance kit for transports, and the host lab for tests across hosts. */
@org.jspecify.annotations.NullMarked
module dev.argyle.net.tck {
  requires transitive dev.argyle.net;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports dev.argyle.net.tck;
  exports dev.argyle.net.tck.lab;

  opens dev.argyle.net.tck;

  uses dev.argyle.net.spi.Transport;
}
