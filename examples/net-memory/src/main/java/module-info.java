// SPDX-License-Identifier: Apache-2.0

/** Sockets between the threads of one process. */
module org.example.memory {
  requires dev.argyle.net;

  exports org.example.memory;

  provides dev.argyle.net.spi.Transport with
      org.example.memory.MemoryTransport;
}
