// SPDX-License-Identifier: Apache-2.0

import dev.argyle.net.NetSocket;
import dev.argyle.net.Transports;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends or receives a file over a connection of any family. On a terminal it shows how far it has
 * got.
 *
 * <p>java -cp 'argyle/lib/*' --enable-native-access=ALL-UNNAMED Transfer.java receive FILE
 * tcp://127.0.0.1:7171 java -cp 'argyle/lib/*' --enable-native-access=ALL-UNNAMED Transfer.java
 * send FILE tcp://127.0.0.1:7171
 *
 * <p>The size goes first, on a line of its own, so that transfer.min and transfer.ks understand
 * each other and this.
 */
final class Transfer {
  private static final int CHUNK = 65536;

  private long begun;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private long shown = -1;

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    Transports net = Transports.installed();
    if (arguments[0].equals("send")) {
      try (NetSocket peer = net.connect(arguments[2])) {
        new Transfer().send(file, peer.outputStream());
      }
    } else {
      try (NetSocket listener = net.listen(arguments[2])) {
        System.out.println("waiting");
        try (NetSocket peer = listener.accept()) {
          new Transfer().receive(peer.inputStream(), file);
        }
      }
    }
  }

  private void send(Path file, OutputStream peer) throws IOException {
    try (InputStream source = Files.newInputStream(file)) {
      long size = Files.size(file);
      peer.write((size + "\n").getBytes(StandardCharsets.US_ASCII));
      copy(source, peer, size);
    }
  }

  private void receive(InputStream peer, Path file) throws IOException {
    StringBuilder size = new StringBuilder();
    for (int c = peer.read(); c != '\n'; c = peer.read()) {
      if (c < 0) {
        throw new EOFException("the sender has gone before it told the size");
      }
      size.append((char) c);
    }
    try (OutputStream target = Files.newOutputStream(file)) {
      copy(peer, target, Long.parseLong(size.toString()));
    }
  }

  private void copy(InputStream from, OutputStream to, long size) throws IOException {
    byte[] chunk = new byte[CHUNK];
    begun = System.nanoTime();
    long done = 0;
    showProgress(done, size);
    while (done < size) {
      int count = from.read(chunk, 0, (int) Math.min(CHUNK, size - done));
      if (count < 0) {
        throw new EOFException("the sender has gone before the end");
      }
      to.write(chunk, 0, count);
      done += count;
      showProgress(done, size);
    }
  }

  private void showProgress(long done, long size) {
    long percent = size == 0 ? 100 : 100 * done / size;
    if (!terminal || percent == shown) {
      return;
    }
    shown = percent;
    double seconds = (System.nanoTime() - begun) / 1e9 + 0.001;
    System.out.printf(
        "\r%d of %d bytes, %d%%, %.0f MB/s ", done, size, percent, done / 1e6 / seconds);
    if (done == size) {
      System.out.println();
    }
  }
}
