// SPDX-License-Identifier: Apache-2.0

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.io.IOException;

/** A virtual thread for each connection, all of which wait for a byte. */
final class IdleServer {
  private IdleServer() {}

  public static void main(String[] arguments) throws IOException {
    try (NetSocket listener = Transports.installed().listen("tcp://127.0.0.1:" + arguments[0])) {
      while (true) {
        NetSocket caller = listener.accept();
        Thread.startVirtualThread(() -> {
          try (caller) {
            int end = caller.inputStream().read();
          } catch (IOException e) {
            System.err.println(e);
          }
        });
      }
    }
  }
}
