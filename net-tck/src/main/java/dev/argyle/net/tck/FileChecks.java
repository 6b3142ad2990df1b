// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.NetSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Promise 11. */
final class FileChecks {
  static final List<Check> ALL =
      List.of(
          Check.of(
              Promise.FILES, "close removes what bind created", FileChecks::removed, Trait.FILES),
          Check.of(
              Promise.FILES,
              "a file that was there before stays, and bind fails",
              FileChecks::othersStay,
              Trait.FILES),
          Check.of(
              Promise.FILES,
              "a file that took the place meanwhile stays",
              FileChecks::successorsStay,
              Trait.FILES),
          Check.of(
              Promise.FILES,
              "an accepted connection that is closed removes nothing",
              FileChecks::acceptedRemovesNothing,
              Trait.FILES,
              Trait.CONNECTIONS));

  private FileChecks() {}

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static void removed(Bench bench) throws Exception {
    NetSocket socket = bench.bound();
    Path file = bench.file(bench.localOf(socket));
    Expect.that(exists(file), "bind should have created %s", file);
    socket.close();
    Expect.that(!exists(file), "close should have removed %s", file);
  }

  private static void othersStay(Bench bench) throws Exception {
    Endpoint local = bench.subject().local().get();
    Path file = bench.file(local);
    Files.writeString(file, "not a socket");
    try {
      NetSocket socket = bench.open();
      Expect.failure(Reason.IN_USE, "bind over a file", () -> socket.bind(local));
      socket.close();
      Expect.that(exists(file), "%s was there before and should stay", file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void successorsStay(Bench bench) throws Exception {
    NetSocket socket = bench.bound();
    Path file = bench.file(bench.localOf(socket));
    Files.delete(file);
    Files.writeString(file, "somebody else's");
    try {
      socket.close();
      Expect.that(exists(file), "%s is not the socket's own any more and should stay", file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void acceptedRemovesNothing(Bench bench) throws Exception {
    NetSocket listener = bench.listener().timeout(bench.patience());
    Path file = bench.file(bench.localOf(listener));
    bench.open().timeout(bench.patience()).connect(bench.localOf(listener));
    listener.accept().close();
    Expect.that(exists(file), "%s belongs to the listener and should stay", file);
  }
}
