// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.TransportReport.Broken;
import dev.argyle.net.TransportReport.Entry;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.EndpointFormat;
import dev.argyle.net.spi.Transport;
import dev.argyle.net.spi.TransportQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/**
 * The transports that are installed, and the sockets that they open.
 *
 * <p>Of several transports that offer a spec, the one with the highest {@linkplain
 * Transport#preference preference} that is available here serves it. Immutable; any thread may use
 * it.
 */
public final class Transports {
  private final List<Transport> transports;
  private final List<Broken> broken;

  private Transports(Discovery discovery) {
    this.transports = discovery.transports();
    this.broken = discovery.broken();
  }

  private static final class Installed {
    static final Transports ALL = load(Transports.class.getClassLoader());
  }

  /** What is installed beside this class, on the class path or the module path. Found once. */
  public static Transports installed() {
    return Installed.ALL;
  }

  /** What a class loader finds. A provider that cannot be loaded is named in {@link #report}. */
  public static Transports load(ClassLoader loader) {
    return new Transports(Discovery.by(ServiceLoader.load(Transport.class, loader)));
  }

  /** What a module layer and its parents have. */
  public static Transports load(ModuleLayer layer) {
    return new Transports(Discovery.by(ServiceLoader.load(layer, Transport.class)));
  }

  /** These transports and no others. */
  public static Transports of(Transport... transports) {
    return new Transports(Discovery.of(Arrays.asList(transports)));
  }

  /** The transports, in the order of selection. */
  public List<Transport> all() {
    return transports;
  }

  /** The families that installed transports offer, in the order of selection. */
  public Set<SocketFamily> families() {
    Set<SocketFamily> families = new LinkedHashSet<>();
    specs().forEach(spec -> families.add(spec.family()));
    return Collections.unmodifiableSet(families);
  }

  /** Every spec that an installed transport offers, available or not, in the order of selection. */
  public Set<SocketSpec> specs() {
    Set<SocketSpec> specs = new LinkedHashSet<>();
    transports.forEach(transport -> specs.addAll(transport.specs()));
    return Collections.unmodifiableSet(specs);
  }

  /** What is installed and what of it works here. Probes everything. */
  public TransportReport report() {
    List<Entry> entries = new ArrayList<>();
    for (Transport transport : transports) {
      for (SocketSpec spec : transport.specs()) {
        entries.add(new Entry(spec, transport.name(), probe(transport, spec)));
      }
    }
    return new TransportReport(entries, broken);
  }

  /** Whether a socket of this spec can be had here. Never throws. */
  public Availability probe(SocketSpec spec) {
    try {
      Candidate candidate = candidate(spec);
      return probe(candidate.transport(), candidate.spec());
    } catch (NetException notOffered) {
      return Availability.unsupported(
          notOffered.getMessage(), "add the jar of a transport that offers it");
    }
  }

  /**
   * Opens a socket, neither bound nor connected.
   *
   * @throws NetException {@code UNSUPPORTED} if no transport offers the spec, {@code UNSUPPORTED}
   *     or {@code NOT_PERMITTED} if it is not to be had here, {@code NO_RESOURCES}
   */
  public NetSocket open(SocketSpec spec) throws NetException {
    Candidate candidate = candidate(spec);
    try {
      return NetSocket.opened(candidate.spec(), candidate.transport().open(candidate.spec()));
    } catch (NetException | RuntimeException | LinkageError e) {
      NetException told = VerbFailures.told(e);
      throw new NetException(
          told.reason(), "open %s: %s".formatted(candidate.spec(), told.getMessage()), e);
    }
  }

  /** The address form of a family; empty if no transport has it. */
  public Optional<EndpointFormat> format(SocketFamily family) {
    return formats().stream().filter(format -> format.family().equals(family)).findFirst();
  }

  /** What the installed transports can be asked beside sockets, in the order of selection. */
  public List<TransportQuery> queries() {
    return transports.stream().flatMap(transport -> transport.queries().stream()).toList();
  }

  /** The query of a family with a name; empty if no transport has it. */
  public Optional<TransportQuery> query(SocketFamily family, String name) {
    return queries().stream()
        .filter(query -> query.family().equals(family) && query.name().equals(name))
        .findFirst();
  }

  /**
   * Reads an address such as {@code tcp://localhost:80} or {@code unix:/run/x.sock}.
   *
   * @throws NetException {@code BAD_ENDPOINT} if no family reads it
   */
  public Endpoint endpoint(String text) throws NetException {
    return targets(text).getFirst().endpoint();
  }

  /** Connects to an address such as {@code tcp://localhost:80}, without a limit. */
  public NetSocket connect(String text) throws NetException {
    return connect(text, Duration.ZERO);
  }

  /**
   * Connects to an address such as {@code tcp://localhost:80} or {@code unix:/run/x.sock}. The
   * addresses of a name are raced as RFC 8305 says: IPv6 first, a new attempt every 250 ms, the
   * first connection wins and the others are closed.
   *
   * @param limit on all of it, the look-up too; zero is none. The socket has no timeout afterwards
   * @throws NetException as {@link NetSocket#connect}; of several failures the first, with the
   *     others suppressed
   */
  public NetSocket connect(String text, Duration limit) throws NetException {
    return new ConnectionRace(this, limit).run(targets(text));
  }

  /**
   * Opens a socket of the spec and connects it; the addresses of a name are raced as in {@link
   * #connect(String, Duration)}, within the family.
   */
  public NetSocket connect(SocketSpec spec, Endpoint remote, Duration limit) throws NetException {
    EndpointFormat format = format(remote.family()).orElseThrow(() -> noFamily(remote.family()));
    return new ConnectionRace(this, limit).run(List.of(new Target(spec, remote, format)));
  }

  /**
   * Listens on an address such as {@code tcp://localhost:7777}, {@code tcp://:0} or {@code
   * unix:/run/x.sock}. Where an address stands for several families the last one in the order of
   * {@link #connect(String)} serves, so IPv4 before IPv6.
   */
  public NetSocket listen(String text) throws NetException {
    Target target = targets(text).getLast();
    NetSocket socket = open(target.spec());
    try {
      return socket.bind(target.endpoint()).listen();
    } catch (NetException e) {
      socket.close();
      throw e;
    }
  }

  /** What a text stands for, at least one; IPv6 before IPv4 where both fit. */
  private List<Target> targets(String text) throws NetException {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new NetException(
          Reason.BAD_ENDPOINT,
          "'%s' is not an address; write one such as tcp://localhost:80 or unix:/run/x.sock"
              .formatted(text));
    }
    String scheme = text.substring(0, colon);
    String rest = text.substring(text.startsWith("//", colon + 1) ? colon + 3 : colon + 1);
    List<Target> targets = new ArrayList<>();
    Optional<NetException> failure = Optional.empty();
    for (EndpointFormat format : formats()) {
      SocketSpec spec = format.schemes().get(scheme);
      if (spec != null && specs().contains(spec)) {
        try {
          targets.add(new Target(spec, format.parse(rest), format));
        } catch (NetException e) {
          failure = failure.isPresent() ? failure : Optional.of(e);
        }
      }
    }
    if (targets.isEmpty()) {
      throw failure.orElseGet(() -> noScheme(text, scheme));
    }
    return targets;
  }

  /** One format a family, of the transport that comes first. */
  private List<EndpointFormat> formats() {
    List<EndpointFormat> formats = new ArrayList<>();
    Set<SocketFamily> seen = new LinkedHashSet<>();
    for (Transport transport : transports) {
      for (EndpointFormat format : transport.formats()) {
        if (seen.add(format.family())) {
          formats.add(format);
        }
      }
    }
    return formats;
  }

  private record Candidate(Transport transport, SocketSpec spec) {}

  /** The first available offer, or the first one at all, so that its own reason is told. */
  private Candidate candidate(SocketSpec spec) throws NetException {
    Optional<Candidate> first = Optional.empty();
    for (Transport transport : transports) {
      Optional<SocketSpec> offered = transport.specs().stream().filter(spec::isMetBy).findFirst();
      if (offered.isEmpty() && transport.offers(spec)) {
        offered = Optional.of(spec);
      }
      if (offered.isPresent()) {
        Candidate candidate = new Candidate(transport, offered.get());
        if (probe(transport, offered.get()).isAvailable()) {
          return candidate;
        }
        first = first.isPresent() ? first : Optional.of(candidate);
      }
    }
    return first.orElseThrow(() -> notOffered(spec));
  }

  private static Availability probe(Transport transport, SocketSpec spec) {
    try {
      return transport.probe(spec);
    } catch (RuntimeException | LinkageError e) {
      return new Availability.Unavailable(
          Reason.UNSUPPORTED,
          "the transport %s failed when it was asked: %s".formatted(transport.name(), e),
          "this is a defect of that transport; report it to its author",
          Optional.of(e));
    }
  }

  private NetException notOffered(SocketSpec spec) {
    List<String> ofFamily =
        specs().stream()
            .filter(offered -> offered.family().equals(spec.family()))
            .map(SocketSpec::toString)
            .sorted()
            .toList();
    return ofFamily.isEmpty()
        ? noFamily(spec.family())
        : new NetException(
            Reason.UNSUPPORTED,
            "no transport offers %s; installed are %s".formatted(spec, ofFamily));
  }

  private NetException noFamily(SocketFamily family) {
    Set<String> names = new TreeSet<>();
    families().forEach(known -> names.add(known.name()));
    return new NetException(
        Reason.UNSUPPORTED,
        "no transport for the family %s is installed; installed are %s"
            .formatted(family, names.isEmpty() ? "none" : names));
  }

  private NetException noScheme(String text, String scheme) {
    Set<String> schemes = new TreeSet<>();
    formats().forEach(format -> schemes.addAll(format.schemes().keySet()));
    return new NetException(
        Reason.BAD_ENDPOINT,
        "no installed transport reads '%s' (scheme '%s'); schemes are %s"
            .formatted(text, scheme, schemes.isEmpty() ? "none" : schemes));
  }
}
