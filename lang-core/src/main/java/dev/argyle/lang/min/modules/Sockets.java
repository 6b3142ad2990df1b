// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import dev.argyle.lang.min.eval.ControlFlow;
import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import dev.argyle.lang.net.ScriptQueries;
import dev.argyle.lang.net.ScriptSocket;
import dev.argyle.lang.net.Vocabulary;
import dev.argyle.net.NetException;
import dev.argyle.net.Protocol;
import dev.argyle.net.SocketFamily;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.Transports;
import dev.argyle.net.spi.EndpointFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sockets as dictionaries. */
final class Sockets {
  private static final long PRESET_PORT = 80;

  /** How min spells what it has words for. */
  private static final Vocabulary WORDS =
      new Vocabulary(
          Map.of(
              "ipv4", SocketFamily.INET4,
              "ipv6", SocketFamily.INET6,
              "unix", SocketFamily.UNIX),
          Map.of(
              "stream", SocketKind.STREAM,
              "dgram", SocketKind.DATAGRAM,
              "raw", SocketKind.RAW,
              "seqpacket", SocketKind.SEQPACKET),
          Map.of(
              "tcp", Protocol.TCP,
              "udp", Protocol.UDP,
              "ipv4", Protocol.IPV4,
              "ipv6", Protocol.IPV6,
              "raw", Protocol.RAW,
              "icmp", Protocol.ICMP));

  /** What a family is bound to that leaves the choice open. */
  private static final Map<SocketFamily, String> ANY_ADDRESS =
      Map.of(SocketFamily.INET4, "0.0.0.0", SocketFamily.INET6, "::");

  /** Something that a socket does. */
  interface Action<T> {
    T run() throws NetException;
  }

  /** What is done with a socket that has an address. */
  interface Step {
    void with(ScriptSocket socket) throws NetException;
  }

  private Sockets() {}

  /** Does something that may wait, and turns its failure into an error of the program. */
  static <T> T run(Machine machine, Action<T> action) {
    machine.surroundings().flush();
    try {
      return action.run();
    } catch (NetException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw ControlFlow.interrupted();
      }
      String message = String.valueOf(e.getMessage());
      throw e.reason() == NetException.Reason.REFUSED
          ? MinError.os("Connection refused", message, e)
          : MinError.os(message, e);
    }
  }

  /**
   * The socket behind a dictionary.
   *
   * @throws MinError if there is none, since a program made the dictionary itself
   */
  static ScriptSocket of(Dictionary dictionary) {
    if (dictionary instanceof Record record) {
      return record
          .payload(ScriptSocket.class)
          .orElseThrow(
              () -> MinError.invalid("This dictionary was not made by socket and has none"));
    }
    throw MinError.invalid("A module is no socket");
  }

  static Record open(Machine machine, Dictionary options) {
    Transports transports = transports(machine);
    return run(
        machine,
        () -> {
          String domain = option(options, "domain", "ipv4");
          String type = option(options, "type", "stream");
          String protocol = option(options, "protocol", Protocol.AUTO.name());
          SocketSpec spec =
              new SocketSpec(
                  WORDS.family(domain, transports),
                  WORDS.kind(type),
                  WORDS.protocol(protocol, transports));
          ScriptSocket socket = ScriptSocket.open(transports, spec, machine.surroundings()::folder);
          machine.surroundings().keep(socket);
          Protocol definite = socket.spec().protocol();
          return Record.tagged("socket")
              .with("domain", domain)
              .with("type", type)
              .with("protocol", word(WORDS.protocolWords(transports), definite))
              .withPayload(socket);
        });
  }

  private static String word(Map<String, Protocol> words, Protocol protocol) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(protocol))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(protocol.name());
  }

  private static String option(Dictionary options, String key, String preset) {
    Value value = options.get(key).orElse(StringValue.of(preset));
    if (value instanceof StringValue text) {
      return text.text();
    }
    throw MinError.invalid("The " + key + " of a socket is a string, not " + value);
  }

  /**
   * Takes a socket and the options with its address, binds it, takes another step, and pushes the
   * socket with the address that it has then.
   */
  static void bind(Machine machine, Step step) {
    Dictionary options = machine.popDictionary();
    Record dictionary = (Record) machine.popDictionary();
    ScriptSocket socket = of(dictionary);
    List<Object> address = address(socket, options);
    machine.push(
        run(
            machine,
            () -> {
              socket.bind(address);
              step.with(socket);
              return withAddress(dictionary, socket, socket.local());
            }));
  }

  /** A socket's dictionary with the parts of an address: its address, its port, and so on. */
  static Record withAddress(Record dictionary, ScriptSocket socket, List<?> values) {
    Record result = dictionary;
    List<EndpointFormat.Part> parts = socket.addressParts();
    for (int i = 0; i < Math.min(parts.size(), values.size()); i++) {
      result = result.with(StringValue.of(key(parts, i)), value(values.get(i)));
    }
    return result;
  }

  /** The first part is the address and the first number is the port, whatever the family says. */
  private static String key(List<EndpointFormat.Part> parts, int index) {
    return index == 0 ? "address" : index == 1 ? "port" : parts.get(index).name();
  }

  /** A number of bytes to receive. */
  static int count(long count, String operator) {
    if (count < 0 || count > Integer.MAX_VALUE) {
      throw MinError.invalid(
          operator + " needs a number of bytes from 0 to 2147483647, not " + count);
    }
    return (int) count;
  }

  /** The values of an address in a dictionary: that of listen, or of the receiver of a message. */
  static List<Object> address(ScriptSocket socket, Dictionary options) {
    List<EndpointFormat.Part> parts = socket.addressParts();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      EndpointFormat.Part part = parts.get(i);
      Value given = options.get(key(parts, i)).or(() -> options.get(part.name())).orElse(null);
      if (given != null) {
        values.add(java(part, given));
      } else if (i == 0 && ANY_ADDRESS.containsKey(socket.spec().family())) {
        values.add(ANY_ADDRESS.get(socket.spec().family()));
      } else if (part.preset().isPresent()) {
        values.add(part.preset().get());
      } else if (i == 1 && part.type() == Long.class) {
        values.add(PRESET_PORT);
      } else {
        throw MinError.invalid("The address of a socket has no " + key(parts, i));
      }
    }
    return values;
  }

  /**
   * The values of the address that connect is given: a string, and a port where the family has one.
   */
  static List<Object> peerAddress(ScriptSocket socket, StringValue address, long port) {
    List<EndpointFormat.Part> parts = socket.addressParts();
    List<Object> values = new ArrayList<>();
    values.add(parts.getFirst().type() == Long.class ? number(address) : address.text());
    if (parts.size() > 1) {
      values.add(port);
    }
    return values;
  }

  /** The number that the address of some families is, such as a virtual machine's. */
  private static Long number(StringValue address) {
    try {
      return Long.valueOf(address.text());
    } catch (NumberFormatException e) {
      throw MinError.invalid("The address of this socket is a number, not " + address);
    }
  }

  private static Object java(EndpointFormat.Part part, Value value) {
    if (part.type() == Long.class && value instanceof IntValue number) {
      return number.value();
    }
    if (part.type() == String.class && value instanceof StringValue text) {
      return text.text();
    }
    throw MinError.invalid(
        "The "
            + part.name()
            + " of a socket is "
            + (part.type() == Long.class ? "an integer" : "a string")
            + ", not "
            + value);
  }

  /** Asks a family something beside sockets. */
  static Quotation query(
      Machine machine, StringValue family, StringValue name, Quotation operands) {
    Transports transports = transports(machine);
    List<Object> values = new ArrayList<>();
    for (Value operand : operands.list()) {
      values.add(operand instanceof IntValue number ? number.value() : operand.toString());
    }
    List<Map<String, Object>> found =
        run(
            machine,
            () ->
                new ScriptQueries(transports)
                    .run(WORDS.family(family.text(), transports), name.text(), values));
    return Quotation.of(found.stream().map(Sockets::dictionary).toList());
  }

  static Record dictionary(Map<String, Object> entries) {
    Record dictionary = Record.EMPTY;
    for (Map.Entry<String, Object> entry : entries.entrySet()) {
      dictionary = dictionary.with(StringValue.of(entry.getKey()), value(entry.getValue()));
    }
    return dictionary;
  }

  static Value value(Object value) {
    if (value instanceof Number number) {
      return IntValue.of(number.longValue());
    }
    if (value instanceof Boolean bool) {
      return BoolValue.of(bool);
    }
    if (value instanceof List<?> list) {
      return Quotation.of(list.stream().map(Sockets::value).toList());
    }
    return StringValue.of(value.toString());
  }

  private static Transports transports(Machine machine) {
    return machine.surroundings().context().transports().get();
  }
}
