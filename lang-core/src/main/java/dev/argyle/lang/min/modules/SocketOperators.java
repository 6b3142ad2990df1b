// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.value.BoolValue;
import dev.argyle.lang.min.value.Dictionary;
import dev.argyle.lang.min.value.IntValue;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.min.value.Value;
import dev.argyle.lang.net.ScriptMessage;
import dev.argyle.lang.net.ScriptOptions;
import dev.argyle.lang.net.ScriptSocket;
import dev.argyle.net.NetException;
import dev.argyle.net.NetSocket;
import java.util.List;

/** What messages without a connection need beside the language's own operators, and options. */
final class SocketOperators {
  private SocketOperators() {}

  static List<Operator> all() {
    return List.of(
        operator(
                "bind",
                "dict:socket dict ==> dict:socket",
                "Gives a socket an address of its own, as listen does, and waits for nobody: to"
                    + " receive messages, or frames of an interface.",
                machine -> Sockets.bind(machine, socket -> {}))
            .qualified(),
        operator(
                "get-option",
                "dict:socket 'sym ==> a",
                "Gives the value of an option, such as SO_RCVBUF.",
                SocketOperators::option)
            .qualified(),
        operator(
                "recv-from",
                "dict:socket int ==> dict",
                "Waits for a message of at most as many bytes, and gives its data, with the address"
                    + " of the sender and whatever else the family tells, such as the interface."
                    + " Without data and address, it is the end of a connection.",
                SocketOperators::receiveFrom)
            .qualified(),
        operator(
                "send-to",
                "dict:socket str dict ==>",
                "Sends a string as one message to an address.",
                SocketOperators::sendTo)
            .qualified(),
        operator(
                "set-option",
                "dict:socket a 'sym ==> dict:socket",
                "Sets an option, such as SO_RCVBUF; the error of an unknown one names all.",
                SocketOperators::setOption)
            .qualified());
  }

  private static void receiveFrom(Machine machine) {
    int most = Sockets.count(machine.popInt(), "recv-from");
    ScriptSocket socket = Sockets.of(machine.popDictionary());
    machine.push(
        Sockets.run(
            machine,
            () ->
                socket
                    .receiveMessage(most)
                    .map(message -> message(socket, message))
                    .orElse(Record.EMPTY)));
  }

  private static Record message(ScriptSocket socket, ScriptMessage message) {
    return Sockets.withAddress(Sockets.dictionary(message.details()), socket, message.sender())
        .with(StringValue.of("data"), StringValue.of(message.content()));
  }

  private static void sendTo(Machine machine) {
    Dictionary address = machine.popDictionary();
    StringValue content = machine.popString();
    ScriptSocket socket = Sockets.of(machine.popDictionary());
    List<Object> values = Sockets.address(socket, address);
    Sockets.run(
        machine,
        () -> {
          socket.sendTo(content.toBytes(), values);
          return content;
        });
  }

  private static void option(Machine machine) {
    String name = machine.popString().text();
    NetSocket socket = Sockets.of(machine.popDictionary()).netSocket();
    machine.push(Sockets.value(Sockets.run(machine, () -> ScriptOptions.get(socket, name))));
  }

  private static void setOption(Machine machine) {
    String name = machine.popString().text();
    Value value = machine.pop();
    Record socket = (Record) machine.popDictionary();
    NetSocket net = Sockets.of(socket).netSocket();
    machine.push(
        Sockets.run(
            machine,
            () -> {
              ScriptOptions.set(net, name, java(net, name, value));
              return socket;
            }));
  }

  private static Object java(NetSocket socket, String name, Value value) throws NetException {
    Class<?> type = ScriptOptions.type(socket, name);
    if (type == Boolean.class && value instanceof BoolValue truth) {
      return truth.value();
    } else if (type == Long.class && value instanceof IntValue number) {
      return number.value();
    } else if (type == String.class && value instanceof StringValue text) {
      return text.text();
    }
    String expected =
        type == Boolean.class ? "true or false" : type == Long.class ? "an integer" : "a string";
    throw MinError.invalid("The option " + name + " is " + expected + ", not " + value);
  }
}
