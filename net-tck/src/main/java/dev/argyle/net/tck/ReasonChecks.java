// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.tck.Bench.Pair;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/** Promise 9. */
final class ReasonChecks {
  private static final int LONGER_THAN_ANY_MESSAGE = 64 << 20;
  private static final int SENDS_UNTIL_TOLD = 1_000;

  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.REASONS,
              "nobody listens there: REFUSED, with the endpoint",
              ReasonChecks::refused,
              Trait.CONNECTIONS,
              Trait.DESERTED_ENDPOINT),
          Check.of(
              Promise.REASONS,
              "another socket has the endpoint: IN_USE",
              ReasonChecks::inUse,
              Trait.EXCLUSIVE_NAME),
          Check.of(
              Promise.REASONS,
              "the endpoint is not of this host: NOT_AVAILABLE",
              ReasonChecks::notAvailable,
              Trait.FOREIGN_ENDPOINT),
          Check.of(
              Promise.REASONS,
              "the peer is gone: RESET for the sender",
              ReasonChecks::reset,
              Trait.PEER,
              Trait.HARD_END),
          Check.of(
              Promise.REASONS,
              "a message is longer than any may be: TOO_LONG",
              ReasonChecks::tooLong,
              Trait.PEER,
              Trait.LONGEST_MESSAGE),
          Check.of(
              Promise.REASONS,
              "a verb that does not fit the state: WRONG_STATE",
              ReasonChecks::wrongState),
          Check.of(
              Promise.REASONS,
              "an endpoint of another family, or none: BAD_ENDPOINT",
              ReasonChecks::badEndpoint),
          Check.of(
              Promise.REASONS,
              "an option that there is not: UNSUPPORTED",
              ReasonChecks::unsupportedOption),
          Check.of(Promise.REASONS, "after close: CLOSED", ReasonChecks::closed));

  private ReasonChecks() {}

  private static void refused(Bench bench) throws Exception {
    Endpoint deserted = bench.subject().deserted().orElseThrow();
    NetSocket socket = bench.open().timeout(bench.patience());
    NetException failure =
        Expect.failure(Reason.REFUSED, "connect " + deserted, () -> socket.connect(deserted));
    Expect.that(
        failure.getMessage().contains(deserted.toString()),
        "the message should name %s: %s",
        deserted,
        failure.getMessage());
  }

  private static void inUse(Bench bench) throws Exception {
    NetSocket first = bench.bound();
    if (bench.spec().kind().isConnected()) {
      first.listen();
    }
    Endpoint taken = bench.localOf(first);
    Expect.failure(
        Reason.IN_USE,
        "a second bind to " + taken,
        () -> {
          NetSocket second = bench.open().bind(taken);
          if (bench.spec().kind().isConnected()) {
            second.listen();
          }
        });
  }

  private static void notAvailable(Bench bench) throws Exception {
    Endpoint foreign = bench.subject().foreign().orElseThrow();
    NetSocket socket = bench.open();
    Expect.failure(Reason.NOT_AVAILABLE, "bind " + foreign, () -> socket.bind(foreign));
    Expect.that(socket.isOpen(), "a bind that failed should leave the socket open");
  }

  private static void reset(Bench bench) throws Exception {
    Pair pair = bench.pair();
    pair.second().close();
    pair.first().timeout(bench.patience());
    Expect.failure(
        Reason.RESET,
        "sending to a peer that has closed",
        () -> {
          for (int i = 0; i < SENDS_UNTIL_TOLD; i++) {
            pair.first().send(ByteBuffer.allocate(1_000));
          }
        });
  }

  private static void tooLong(Bench bench) throws Exception {
    Pair pair = bench.pair();
    Expect.failure(
        Reason.TOO_LONG,
        "a message of %s bytes".formatted(LONGER_THAN_ANY_MESSAGE),
        () -> pair.first().send(ByteBuffer.allocate(LONGER_THAN_ANY_MESSAGE)));
  }

  private static void wrongState(Bench bench) throws Exception {
    NetSocket socket = bench.bound();
    Expect.failure(
        Reason.WRONG_STATE, "send without a peer", () -> socket.send(ByteBuffer.allocate(1)));
    Expect.failure(Reason.WRONG_STATE, "accept without listen", socket::accept);
    Expect.failure(
        Reason.WRONG_STATE, "a second bind", () -> socket.bind(bench.subject().local().get()));
    if (!bench.spec().kind().isConnected()) {
      Expect.failure(Reason.UNSUPPORTED, "listen without connections", socket::listen);
    }
  }

  private record OtherEndpoint(SocketFamily family) implements Endpoint {}

  private static void badEndpoint(Bench bench) throws Exception {
    NetSocket socket = bench.open();
    Endpoint other = new OtherEndpoint(SocketFamily.of("no-such-family"));
    Expect.failure(Reason.BAD_ENDPOINT, "bind to another family", () -> socket.bind(other));
    Expect.failure(Reason.BAD_ENDPOINT, "no values", () -> bench.format().fromValues(List.of()));
    Expect.failure(
        Reason.BAD_ENDPOINT,
        "too many values",
        () -> bench.format().fromValues(Stream.generate(() -> 1L).limit(20).toList()));
    Expect.failure(Reason.BAD_ENDPOINT, "an empty text", () -> bench.format().parse(""));
  }

  private record OtherOption(String name) implements SocketOption<String> {
    @Override
    public Class<String> type() {
      return String.class;
    }
  }

  private static void unsupportedOption(Bench bench) throws Exception {
    NetSocket socket = bench.open();
    OtherOption option = new OtherOption("NO_SUCH_OPTION");
    Expect.failure(Reason.UNSUPPORTED, "an unknown option", () -> socket.option(option, "on"));
    Expect.failure(Reason.UNSUPPORTED, "an unknown option", () -> socket.option(option));
    for (SocketOption<?> each : socket.options()) {
      try {
        socket.option(each);
      } catch (NetException e) {
        boolean notSet =
            e.reason() == Reason.NOT_AVAILABLE
                || e.reason() == Reason.WRONG_STATE
                || e.reason() == Reason.UNSUPPORTED;
        Expect.that(notSet, "%s should have a value: %s", each, e);
      }
    }
  }

  private static void closed(Bench bench) throws Exception {
    NetSocket socket = bench.bound();
    Endpoint local = bench.localOf(socket);
    socket.close();
    Expect.failure(Reason.CLOSED, "send after close", () -> socket.send(ByteBuffer.allocate(1)));
    Expect.failure(
        Reason.CLOSED, "receive after close", () -> bench.receive(socket, ByteBuffer.allocate(1)));
    Expect.failure(Reason.CLOSED, "connect after close", () -> socket.connect(local));
    Expect.failure(Reason.CLOSED, "accept after close", socket::accept);
    Expect.failure(Reason.CLOSED, "the local endpoint after close", socket::local);
  }
}
