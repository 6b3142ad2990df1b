// SPDX-License-Identifier: Apache-2.0
package dev.argyle.hosts;

/** Programs in both languages that talk to each other, in pairs of any two. */
final class Scripts {
  /** Domain, and address to listen on. */
  static final String MIN_ECHO_SERVER =
      """
      {"%s" :domain} socket {"%s" :address 0 :port} listen :server
      "listening $1" (server.port) => %% puts!
      {"%1$s" :domain} socket :caller
      server caller accept @caller
      caller recv-line :line
      (line "" !=) (
        caller "$1\\n" (line) => %% send
        caller recv-line @line
      ) while
      "server done" puts!
      """;

  /** Domain. Arguments: host, port. */
  static final String MIN_CLIENT =
      """
      {"%s" :domain} socket args 1 get args 2 get integer connect :server
      100000 :n
      (n 100100 <) (
        server "$1\\n" (n) => %% send
        server recv-line integer :answer
        (answer n !=) ("wrong answer: $1 to $2" (answer n) => %% puts! 1 exit) when
        n 1 + @n
      ) while
      "client done" puts!
      server close
      """;

  /** The beginning of a server, which tells its port. */
  static final String KSCRIPT_LISTENER =
      """
      import net
      import os
      import time
      srv = net.SocketIO(net.FK.INET4)
      srv.bind(("0.0.0.0", 0))
      srv.listen()
      print("listening", srv.port)
      """;

  /** Family, and address to listen on. */
  static final String KSCRIPT_ECHO_SERVER =
      """
      import net
      srv = net.SocketIO(net.FK.%s)
      srv.bind(("%s", 0))
      srv.listen()
      print("listening", srv.port)
      (sock, name) = srv.accept()
      for line in sock { sock.write(line + bytes("\\n")) }
      print("server done")
      """;

  /** Family. Arguments: host, port. */
  static final String KSCRIPT_CLIENT =
      """
      import net
      import os
      s = net.SocketIO(net.FK.%s)
      s.connect((os.argv[1], int(os.argv[2])))
      for i in range(100000, 100100) {
        line = str(i) + "\\n"
        s.write(line)
        answer = s.read(7).decode()
        if answer != line { print("wrong answer", answer); exit(1) }
      }
      s.close()
      print("client done")
      """;

  /** Family, and address to bind. Answers three messages. */
  static final String KSCRIPT_UDP_SERVER =
      """
      import net
      s = net.SocketIO(net.FK.%s, net.SK.UDP)
      s.bind(("%s", 0))
      print("listening", s.port)
      for i in range(3) {
        (message, sender) = s.recvfrom()
        s.sendto(message, sender)
      }
      print("server done")
      """;

  /** Domain. Arguments: host, port. */
  static final String MIN_UDP_CLIENT =
      """
      {"%s" :domain "dgram" :type} socket args 1 get args 2 get integer connect :server
      (1 2 3) (
        :n
        server "message $1" (n) => %% send
        server 100 recv puts!
      ) foreach
      "client done" puts!
      """;

  private Scripts() {}
}
