// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.net;

import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.net.ScriptSocket;
import dev.argyle.net.NetException;
import dev.argyle.net.SocketSpec;
import java.util.concurrent.atomic.AtomicLong;

/** {@code net.SocketIO}. */
final class SocketIoType extends NativeType {
  private final NetModule module;
  private final AtomicLong opened = new AtomicLong(3);

  SocketIoType(NetModule module, Type base) {
    super(
        "net.SocketIO",
        base,
        "(fk = 2, sk = 1, pk = 0)",
        "A socket, a stream of bytes. Its attributes are name and port, the parts of its own"
            + " address; local and peer, both addresses whole.");
    this.module = module;
  }

  @Override
  protected void declare() {
    method("bind(self, addr)", "Gives the socket an address of its own; port 0 is any free one.");
    method("connect(self, addr)", "Connects to an address.");
    method("listen(self, num: size = 16)", "Accepts connections; up to num wait to be accepted.");
    method("accept(self)", "Waits for a connection: (sock, name), name being that of the peer.");
    method(
        "recv(self, sz: size = -1)",
        "What has come, at most sz bytes, after waiting for the first; b'' at the end.");
    method(
        "recvfrom(self, sz: size = -1)",
        "The next message and the address of its sender: (msg, addr).");
    method("sendto(self, msg, addr)", "Sends one message to an address.");
    method(
        "shutdown(self, how = 'rw')", "Ends reading 'r', writing 'w' or both 'rw'; also 0, 1, 2.");
    method("settimeout(self, dur)", "Limits each wait to a number of seconds; none is no limit.");
    method("setsockopt(self, name: str, val)", "Sets an option, such as 'SO_RCVBUF'.");
    method("getsockopt(self, name: str)", "The value of an option.");
    method("sockopts(self)", "The names of the options of this socket.");
  }

  @Override
  protected Object make(Object[] arguments) {
    SocketSpec spec = module.kinds().spec(arguments[0], arguments[1], arguments[2]);
    try {
      return of(ScriptSocket.open(module.transports(), spec, module.world()::folder));
    } catch (NetException failed) {
      throw NetFailures.of("Failed to create socket", failed);
    }
  }

  SocketStream of(ScriptSocket socket) {
    module.world().keep(socket);
    return new SocketStream(this, socket, opened.getAndIncrement());
  }

  /** Closes a socket for good. */
  void close(ScriptSocket socket) throws NetException {
    module.world().release(socket);
    socket.close();
  }

  @Override
  public Object call(String name, Object[] arguments) {
    SocketStream socket = (SocketStream) arguments[0];
    switch (name) {
      case "bind" -> socket.bind(arguments[1]);
      case "connect" -> socket.connect(arguments[1]);
      case "listen" -> socket.listen((Long) arguments[1]);
      case "accept" -> {
        return socket.accept();
      }
      case "recv" -> {
        return socket.receive((Long) arguments[1]);
      }
      case "recvfrom" -> {
        return socket.receiveFrom((Long) arguments[1]);
      }
      case "sendto" -> socket.sendTo(arguments[1], arguments[2]);
      case "shutdown" -> socket.shutdown(SocketStream.direction(arguments[1]));
      case "settimeout" -> socket.limitWaits(arguments[1]);
      case "setsockopt" -> socket.option(arguments[1].toString(), arguments[2]);
      case "getsockopt" -> {
        return socket.option(arguments[1].toString());
      }
      case "sockopts" -> {
        return socket.options();
      }
      default -> {
        return super.call(name, arguments);
      }
    }
    return Constant.NONE;
  }
}
