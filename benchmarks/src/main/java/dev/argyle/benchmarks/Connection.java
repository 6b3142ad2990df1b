// SPDX-License-Identifier: Apache-2.0
package dev.argyle.benchmarks;

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.io.IOException;

/** Two ends of a connection on this host. */
record Connection(NetSocket near, NetSocket far) implements AutoCloseable {
  /** Over {@code tcp} or {@code unix}. */
  static Connection over(String family) throws IOException {
    Transports net = Transports.installed();
    boolean tcp = family.equals("tcp");
    String place =
        tcp ? "tcp://127.0.0.1:0" : "unix:@argyle-benchmark-" + ProcessHandle.current().pid();
    try (NetSocket listener = net.listen(place)) {
      String there = tcp ? "tcp://" + listener.local().orElseThrow() : place;
      NetSocket near = net.connect(there);
      return new Connection(near, listener.accept());
    }
  }

  @Override
  public void close() throws IOException {
    near.close();
    far.close();
  }
}
