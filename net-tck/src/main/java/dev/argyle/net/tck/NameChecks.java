// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetSocket;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.tck.Bench.Pair;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Promise 10. */
final class NameChecks {
  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.NAMES,
              "a bound socket tells an endpoint of its own, which can be reached",
              NameChecks::chosenNames,
              Trait.CHOSEN_NAME),
          Check.of(
              Promise.NAMES,
              "both ends of a connection agree on who they are",
              NameChecks::peersAgree,
              Trait.PEER,
              Trait.CONNECTIONS,
              Trait.KNOWN_NAME),
          Check.of(
              Promise.NAMES,
              "an endpoint's values and text lead back to it",
              NameChecks::formsLeadBack),
          Check.of(
              Promise.NAMES,
              "the values of an endpoint that have a preset may be left out",
              NameChecks::presetsAreOptional));

  private NameChecks() {}

  private static void chosenNames(Bench bench) throws Exception {
    NetSocket first = bench.bound();
    NetSocket second = bench.bound();
    Endpoint name = bench.localOf(first);
    Expect.that(!name.equals(bench.localOf(second)), "two sockets should not both be %s", name);
    if (bench.subject().lacks(Trait.PEER).isPresent()) {
      return;
    }
    if (bench.spec().kind().isConnected()) {
      first.listen();
      bench.open().timeout(bench.patience()).connect(name);
      bench.keep(first.timeout(bench.patience()).accept());
    } else {
      second.sendTo(ByteBuffer.allocate(3), name);
      int length = bench.receive(first.timeout(bench.patience()), ByteBuffer.allocate(10));
      Expect.equal("what was sent to the name", 3, length);
    }
  }

  private static void peersAgree(Bench bench) throws Exception {
    Pair pair = bench.pair();
    Optional<Endpoint> accepted = pair.second().local();
    Expect.equal("the peer of the one that connected", accepted, pair.first().remote());
    Optional<Endpoint> connected = pair.first().local();
    if (connected.isPresent()) {
      Expect.equal("the peer of the one that accepted", connected, pair.second().remote());
    }
  }

  private static void presetsAreOptional(Bench bench) throws Exception {
    EndpointFormat format = bench.format();
    Endpoint name = bench.localOf(bench.bound());
    List<Object> values = format.toValues(name);
    int required = (int) format.parts().stream().filter(part -> part.preset().isEmpty()).count();
    for (int given = required; given < values.size(); given++) {
      List<Object> all = new ArrayList<>(values.subList(0, given));
      format.parts().subList(given, format.parts().size()).stream()
          .map(part -> part.preset().orElseThrow())
          .forEach(all::add);
      Expect.equal(
          "the endpoint of values without those that have a preset",
          format.fromValues(all),
          format.fromValues(values.subList(0, given)));
    }
  }

  private static void formsLeadBack(Bench bench) throws Exception {
    Endpoint name = bench.localOf(bench.bound());
    EndpointFormat format = bench.format();
    List<Object> values = format.toValues(name);
    Expect.equal("the endpoint of its values " + values, name, format.fromValues(values));
    Expect.equal("the endpoint of its text", name, format.parse(name.toString()));
    Expect.that(
        values.size() <= format.parts().size(), "%s has more values than %s", name, format.parts());
  }
}
