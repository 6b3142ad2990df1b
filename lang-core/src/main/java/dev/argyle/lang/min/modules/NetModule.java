// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.min.modules;

import static dev.argyle.lang.min.eval.Operator.operator;

import dev.argyle.lang.min.eval.Machine;
import dev.argyle.lang.min.eval.MinError;
import dev.argyle.lang.min.eval.Operator;
import dev.argyle.lang.min.eval.StandardModule;
import dev.argyle.lang.min.value.Quotation;
import dev.argyle.lang.min.value.Record;
import dev.argyle.lang.min.value.StringValue;
import dev.argyle.lang.net.LineEnd;
import dev.argyle.lang.net.ScriptSocket;
import dev.argyle.net.NetException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The module {@code net}. Which families there are, it does not know: their words and the parts of
 * their addresses come from what is installed.
 */
final class NetModule implements StandardModule {
  private static final int BACKLOG = 128;

  /** What recv-line gives for a blank line, since an empty string says that there is no more. */
  private static final StringValue BLANK_LINE = StringValue.of("\r\n");

  @Override
  public String name() {
    return "net";
  }

  @Override
  public String summary() {
    return "Talks over sockets of all installed families.";
  }

  @Override
  public List<Operator> operators() {
    return Stream.concat(connections(), SocketOperators.all().stream()).toList();
  }

  private static Stream<Operator> connections() {
    return Stream.of(
        operator(
            "accept",
            "dict:socket dict:socket ==> dict:socket",
            "Waits for a connection to the first socket, which listens, and gives the second for"
                + " it, with the address of the client. What the second was before is closed.",
            NetModule::accept),
        operator(
            "close",
            "dict:socket ==>",
            "Closes a socket. Closing it again does nothing.",
            machine -> close(machine, Sockets.of(machine.popDictionary()))),
        operator(
            "connect",
            "dict:socket str int ==> dict:socket",
            "Connects a socket to an address and a port. A family whose addresses have no port,"
                + " such as unix, does without it.",
            NetModule::connect),
        operator(
            "listen",
            "dict:socket dict ==> dict:socket",
            "Makes a socket listen at an address (preset 0.0.0.0) and a port (preset 80; 0 lets the"
                + " system choose), and gives it with both.",
            machine -> Sockets.bind(machine, socket -> socket.listen(BACKLOG))),
        operator(
                "query",
                "'sym 'sym quot ==> quot",
                "Asks a family, such as bluetooth, a question by name, such as devices, with a"
                    + " quotation of operands, and gives a quotation of dictionaries.",
                NetModule::query)
            .qualified(),
        operator(
            "recv",
            "dict:socket int ==> str",
            "Waits for as many bytes, or the end of the stream, and gives them. Of a message socket"
                + " it gives one message.",
            NetModule::receive),
        operator(
            "recv-line",
            "dict:socket ==> str",
            "Waits for a line, which LF, CR LF or CR ends, and gives it without its end; \"\\r\\n\""
                + " for a blank line, and \"\" at the end of the stream.",
            NetModule::receiveLine),
        operator(
            "send",
            "dict:socket str ==>",
            "Sends a string.",
            machine -> {
              StringValue text = machine.popString();
              ScriptSocket socket = Sockets.of(machine.popDictionary());
              Sockets.run(
                  machine,
                  () -> {
                    socket.send(text.array(), 0, text.length());
                    return text;
                  });
            }),
        operator(
            "socket",
            "dict ==> dict:socket",
            "Opens a socket. The dictionary may have domain (preset ipv4), type (preset stream) and"
                + " protocol (preset what fits the type), as the installed families call them.",
            machine -> machine.push(Sockets.open(machine, machine.popDictionary()))),
        operator(
                "timeout",
                "dict:socket int ==> dict:socket",
                "Limits each wait of a socket from now on to a number of milliseconds; 0 is no"
                    + " limit.",
                NetModule::timeout)
            .qualified());
  }

  private static void accept(Machine machine) {
    Record client = (Record) machine.popDictionary();
    ScriptSocket server = Sockets.of(machine.popDictionary());
    ScriptSocket accepted = Sockets.run(machine, server::accept);
    close(machine, Sockets.of(client));
    machine.surroundings().keep(accepted);
    machine.push(
        Sockets.run(
            machine,
            () -> Sockets.withAddress(client.withPayload(accepted), accepted, accepted.peer())));
  }

  private static void close(Machine machine, ScriptSocket socket) {
    Sockets.run(
        machine,
        () -> {
          socket.close();
          return socket;
        });
    machine.surroundings().release(socket);
  }

  private static void connect(Machine machine) {
    long port = machine.popInt();
    StringValue address = machine.popString();
    Record socket = (Record) machine.popDictionary();
    ScriptSocket net = Sockets.of(socket);
    List<Object> values = Sockets.peerAddress(net, address, port);
    Sockets.run(
        machine,
        () -> {
          net.connect(values);
          return net;
        });
    machine.push(Sockets.withAddress(socket, net, values));
  }

  private static void receive(Machine machine) {
    int count = Sockets.count(machine.popInt(), "recv");
    ScriptSocket socket = Sockets.of(machine.popDictionary());
    machine.push(StringValue.of(Sockets.run(machine, () -> socket.receive(count))));
  }

  private static void receiveLine(Machine machine) {
    ScriptSocket socket = Sockets.of(machine.popDictionary());
    machine.push(Sockets.run(machine, () -> line(socket)));
  }

  private static StringValue line(ScriptSocket socket) throws NetException {
    try {
      byte[] line = socket.receiveLine(LineEnd.LF_OR_CR).orElse(null);
      if (line == null) {
        return StringValue.EMPTY;
      }
      return line.length == 0 ? BLANK_LINE : StringValue.of(line);
    } catch (NetException e) {
      if (e.reason() == NetException.Reason.RESET) {
        return StringValue.EMPTY;
      }
      throw e;
    }
  }

  private static void query(Machine machine) {
    Quotation values = machine.popQuotation();
    StringValue name = machine.popString();
    machine.push(Sockets.query(machine, machine.popString(), name, values));
  }

  private static void timeout(Machine machine) {
    long milliseconds = machine.popInt();
    Record socket = (Record) machine.popDictionary();
    if (milliseconds < 0) {
      throw MinError.invalid("timeout needs a number that is not negative, not " + milliseconds);
    }
    Sockets.of(socket).timeout(Duration.ofMillis(milliseconds));
    machine.push(socket);
  }
}
