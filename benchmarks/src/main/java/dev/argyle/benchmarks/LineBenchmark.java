// SPDX-License-Identifier: Apache-2.0
package dev.argyle.benchmarks;

import dev.argyle.lang.net.LineEnd;
import dev.argyle.lang.net.ScriptSocket;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a script's socket does with lines. */
@State(Scope.Thread)
public class LineBenchmark {
  private static final int LINES = 100;
  private static final byte[] TEXT =
      "a line of forty characters and its end.\n".repeat(LINES).getBytes();

  private ScriptSocket sender;
  private ScriptSocket receiver;

  @Setup(Level.Trial)
  public void connect() throws IOException {
    Transports net = Transports.installed();
    try (ScriptSocket listener = ScriptSocket.open(net, SocketSpec.TCP4, () -> Path.of(""))) {
      listener.bind(List.of("127.0.0.1", 0L));
      listener.listen(1);
      sender = ScriptSocket.open(net, SocketSpec.TCP4, () -> Path.of(""));
      sender.connect(listener.local());
      receiver = listener.accept();
    }
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    sender.close();
    receiver.close();
  }

  /** One line of many that come at once. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int receiveLine() throws IOException {
    sender.send(TEXT);
    int length = 0;
    for (int i = 0; i < LINES; i++) {
      length += receiver.receiveLine(LineEnd.LF).orElseThrow().length;
    }
    return length;
  }

  /** As many bytes as a line has. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public int receiveBytes() throws IOException {
    sender.send(TEXT);
    int length = 0;
    for (int i = 0; i < LINES; i++) {
      length += receiver.receive(TEXT.length / LINES).length;
    }
    return length;
  }
}
