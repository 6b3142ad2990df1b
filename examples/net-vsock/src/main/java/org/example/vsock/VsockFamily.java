// SPDX-License-Identifier: Apache-2.0
package org.example.vsock;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import dev.argyle.net.Endpoint;
import dev.argyle.net.posix.PosixFamily;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** All that the toolkit has to know of the family: AF_VSOCK and struct sockaddr_vm. */
final class VsockFamily implements PosixFamily {
  private static final int AF_VSOCK = 40;
  private static final int PORT = 4;
  private static final int CID = 8;
  private static final int SIZE = 16;

  @Override
  public int number() {
    return AF_VSOCK;
  }

  @Override
  public int encode(Endpoint endpoint, MemorySegment target) {
    VsockEndpoint vsock = (VsockEndpoint) endpoint;
    target.set(JAVA_SHORT, 0, (short) AF_VSOCK);
    target.set(JAVA_INT, PORT, (int) vsock.port());
    target.set(JAVA_INT, CID, (int) vsock.cid());
    return SIZE;
  }

  @Override
  public Optional<Endpoint> decode(MemorySegment source, int length) {
    long port = Integer.toUnsignedLong(source.get(JAVA_INT, PORT));
    long cid = Integer.toUnsignedLong(source.get(JAVA_INT, CID));
    boolean unbound = port == VsockEndpoint.ANY;
    return unbound ? Optional.empty() : Optional.of(new VsockEndpoint(cid, port));
  }
}
