// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.NetSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The waits that a socket can be in, for the promises about what ends them. */
enum Waits {
  RECEIVE("receive") {
    @Override
    NetSocket socket(Bench bench) throws Exception {
      return bench.silent();
    }

    @Override
    Callable<?> body(Bench bench, NetSocket socket) {
      return () -> bench.receive(socket, ByteBuffer.allocate(100));
    }
  },
  ACCEPT("accept") {
    @Override
    NetSocket socket(Bench bench) throws Exception {
      return bench.listener();
    }

    @Override
    Callable<?> body(Bench bench, NetSocket socket) {
      return socket::accept;
    }
  },
  SEND("send") {
    @Override
    NetSocket socket(Bench bench) throws Exception {
      return bench.pair().first();
    }

    @Override
    Callable<?> body(Bench bench, NetSocket socket) {
      return () -> {
        bench.sendForEver(socket);
        return "everything";
      };
    }
  };

  private final String verb;

  Waits(String verb) {
    this.verb = verb;
  }

  /** A socket in which the verb waits. */
  abstract NetSocket socket(Bench bench) throws Exception;

  /** The verb. */
  abstract Callable<?> body(Bench bench, NetSocket socket);

  String verb() {
    return verb;
  }

  /** What a subject must have for this wait. */
  Trait[] needs() {
    return switch (this) {
      case RECEIVE -> new Trait[0];
      case ACCEPT -> new Trait[] {Trait.CONNECTIONS};
      case SEND -> new Trait[] {Trait.PEER, Trait.FLOW_CONTROL};
    };
  }

  /** A body for each wait, as checks of a promise; what they need beyond the wait comes last. */
  static List<Check> checks(Promise promise, String title, BodyOf body, Trait... more) {
    List<Check> checks = new ArrayList<>();
    for (Waits wait : values()) {
      Trait[] needs = Stream.of(wait.needs(), more).flatMap(Stream::of).toArray(Trait[]::new);
      checks.add(
          Check.of(promise, title.formatted(wait.verb), bench -> body.run(bench, wait), needs));
    }
    return checks;
  }

  /** What to do with a wait. */
  @FunctionalInterface
  interface BodyOf {
    void run(Bench bench, Waits wait) throws Exception;
  }
}
