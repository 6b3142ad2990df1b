// SPDX-License-Identifier: Apache-2.0

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** {@code Server echo|lines|bulk|connect PORT COUNT} */
final class Server {
  private Server() {}

  public static void main(String[] arguments) throws IOException {
    try (NetSocket listener = Transports.installed().listen("tcp://127.0.0.1:" + arguments[1])) {
      for (long i = Long.parseLong(arguments[2]); i > 0; i--) {
        try (NetSocket caller = listener.accept()) {
          serve(arguments[0], caller);
        }
      }
    }
  }

  private static BufferedReader lines(NetSocket caller) {
    return new BufferedReader(
        new InputStreamReader(caller.inputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void serve(String mode, NetSocket caller) throws IOException {
    if (mode.equals("echo")) {
      BufferedReader lines = lines(caller);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] answer = (line + '\n').getBytes(StandardCharsets.ISO_8859_1);
        caller.send(ByteBuffer.wrap(answer));
      }
    } else if (mode.equals("lines")) {
      BufferedReader lines = lines(caller);
      while (lines.readLine() != null) {
        continue;
      }
    } else if (mode.equals("bulk")) {
      ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
      while (caller.receive(buffer.clear()) >= 0) {
        continue;
      }
    }
  }
}
