// SPDX-License-Identifier: Apache-2.0

/** Sockets between a virtual machine and its host, for Argyle. */
module org.example.vsock {
  requires dev.argyle.net;

  exports org.example.vsock;

  provides dev.argyle.net.spi.Transport with
      org.example.vsock.VsockTransport;
}
