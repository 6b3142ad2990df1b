// SPDX-License-Identifier: Apache-2.0
package dev.argyle.benchmarks;

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two ends of a connection on this host. */
record Connection(NetSocket near, NetSocket far) implements AutoCloseable {
  /** Over {@code tcp} or {@code unix}. */
  static Connection over(String family) throws IOException {
    Transports net = Transports.installed();
    Path name = Files.createTempDirectory("argyle").resolve("socket");
    String place = family.equals("tcp") ? "tcp://127.0.0.1:0" : "unix:" + name;
    try (NetSocket listener = net.listen(place)) {
      String there = family.equals("tcp") ? "tcp://" + listener.local().orElseThrow() : place;
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
