// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import dev.argyle.net.SocketSpec;
import dev.argyle.net.tck.Subject;
import dev.argyle.net.tck.Trait;

/** The kinds of vsock sockets, with what the kernel does not give them. */
final class Subjects {
  private static final long THIS_MACHINE = 1;

  private Subjects() {}

  static Subject stream() {
    return subject(VsockTransport.STREAM);
  }

  static Subject seqpacket() {
    return subject(VsockTransport.SEQPACKET)
        .without(Trait.EMPTY_MESSAGES, "the kernel sends nothing for a message of no bytes")
        .without(Trait.LONGEST_MESSAGE, "the kernel takes whatever its memory holds");
  }

  private static Subject subject(SocketSpec spec) {
    return Subject.of(
            new VsockTransport(), spec, () -> new VsockEndpoint(THIS_MACHINE, VsockEndpoint.ANY))
        .deserted(new VsockEndpoint(THIS_MACHINE, 1))
        .without(Trait.FULL_BACKLOG, "the kernel refuses a connection that does not fit")
        .without(Trait.KNOWN_NAME, "the kernel calls the machine of a socket that connects any");
  }
}
