// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck;

import dev.argyle.net.Endpoint;
import dev.argyle.net.SocketKind;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One spec of one transport, with what the kit must know to test it. Immutable.
 *
 * @param local gives a local endpoint to bind that no other socket has; where the system can
 *     choose, one that leaves the choice to it
 * @param deserted an endpoint of this host on which nobody listens
 * @param foreign an endpoint that is not one of this host's
 * @param file what binding to an endpoint creates in the file system; empty if nothing is created
 * @param lacking what the family does not have, each with the reason
 * @param patience how long the kit waits before it calls something stuck
 */
public record Subject(
    Transport transport,
    SocketSpec spec,
    Supplier<Endpoint> local,
    Optional<Endpoint> deserted,
    Optional<Endpoint> foreign,
    Optional<Function<Endpoint, Path>> file,
    Map<Trait, String> lacking,
    Duration patience) {

  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Copies the map. */
  public Subject {
    lacking = Map.copyOf(lacking);
  }

  /** A subject that lacks nothing but what its kind excludes. */
  public static Subject of(Transport transport, SocketSpec spec, Supplier<Endpoint> local) {
    return new Subject(
        transport,
        spec,
        local,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Duration.ofSeconds(30));
  }

  /** The same with an endpoint on which nobody listens. */
  public Subject deserted(Endpoint endpoint) {
    return new Subject(
        transport, spec, local, Optional.of(endpoint), foreign, file, lacking, patience);
  }

  /** The same with an endpoint that is not one of this host's. */
  public Subject foreign(Endpoint endpoint) {
    return new Subject(
        transport, spec, local, deserted, Optional.of(endpoint), file, lacking, patience);
  }

  /** The same with what binding creates in the file system. */
  public Subject file(Function<Endpoint, Path> created) {
    return new Subject(
        transport, spec, local, deserted, foreign, Optional.of(created), lacking, patience);
  }

  /** The same without a trait, for a reason that the report shows. */
  public Subject without(Trait trait, String reason) {
    Map<Trait, String> more = new EnumMap<>(Trait.class);
    more.putAll(lacking);
    more.put(trait, reason);
    return new Subject(transport, spec, local, deserted, foreign, file, more, patience);
  }

  /** The same with another patience. */
  public Subject patience(Duration patience) {
    return new Subject(transport, spec, local, deserted, foreign, file, lacking, patience);
  }

  /** Why it does not have a trait; empty if it has it. */
  public Optional<String> lacks(Trait trait) {
    return Optional.ofNullable(lacking.get(trait)).or(() -> excluded(trait));
  }

  private Optional<String> excluded(Trait trait) {
    SocketKind kind = spec.kind();
    boolean has =
        switch (trait) {
          case CONNECTIONS, FULL_BACKLOG, HARD_END, HALF_CLOSE, FLOW_CONTROL -> kind.isConnected();
          case BYTE_STREAM -> kind == SocketKind.STREAM;
          case MESSAGES, LONGEST_MESSAGE, EMPTY_MESSAGES -> kind.isMessage();
          case ADDRESSED_MESSAGES -> !kind.isConnected();
          case DESERTED_ENDPOINT -> deserted.isPresent();
          case FOREIGN_ENDPOINT -> foreign.isPresent();
          case FILES -> file.isPresent();
          case COUNTED_DESCRIPTORS -> Files.isDirectory(DESCRIPTORS);
          case PEER, CHOSEN_NAME, KNOWN_NAME, EXCLUSIVE_NAME, MANY_WAITS -> true;
        };
    return has ? Optional.empty() : Optional.of(kind + " sockets here have no " + words(trait));
  }

  private static String words(Trait trait) {
    return trait.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
