// SPDX-License-Identifier: Apache-2.0
package dev.argyle.benchmarks;

import dev.argyle.net.NetSocket;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The path of a few bytes through NetSocket and the kernel. */
@State(Scope.Thread)
public class SocketBenchmark {
  private static final int SIZE = 32;

  /** What the connection is over. */
  @Param({"tcp", "unix"})
  public String family = "";

  private Connection connection;
  private final ByteBuffer there = ByteBuffer.allocateDirect(SIZE);
  private final ByteBuffer back = ByteBuffer.allocateDirect(SIZE);

  @Setup(Level.Trial)
  public void connect() throws IOException {
    connection = Connection.over(family);
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    connection.close();
  }

  /** To the other end and back; one thread does both ends, so that no switch is measured. */
  @Benchmark
  public int roundTrip() throws IOException {
    pass(connection.near(), connection.far(), there);
    return pass(connection.far(), connection.near(), back);
  }

  private static int pass(NetSocket from, NetSocket to, ByteBuffer data) throws IOException {
    from.send(data.clear());
    return to.receive(data.clear());
  }

  /** An option, from the kernel. */
  @Benchmark
  public int option() throws IOException {
    return connection.near().option(StandardSocketOptions.SO_RCVBUF);
  }
}
