// SPDX-License-Identifier: Apache-2.0

/** Unix-domain sockets, on jnr-unixsocket and the toolkit for kernel sockets. */
@org.jspecify.annotations.NullMarked
module dev.argyle.net.unix {
  requires transitive dev.argyle.net;
  requires static org.jspecify;
  requires org.jnrproject.unixsocket;
  // jnr-ffi generates code with these and is an automatic module, which cannot ask for them.
  requires org.objectweb.asm;
  requires org.objectweb.asm.util;

  exports dev.argyle.net.unix;

  provides dev.argyle.net.spi.Transport with
      dev.argyle.net.unix.UnixTransport;
}
