// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.posix;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.SocketSpec;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.SocketHandle;
import dev.argyle.net.spi.Transport;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A transport whose sockets are the kernel's: probing is opening a socket and closing it again.
 *
 * <p>A transport MAY extend it; what is left to write is {@code name}, {@code specs}, {@code
 * formats} and {@link #family}. Any thread may call any method.
 */
public abstract class PosixTransport implements Transport {
  private static final Path ANY_FILE = Path.of("/dev/null");

  /** More than the libraries, and the jars of a transport that were not opened before, take. */
  private static final int SPARE_DESCRIPTORS = 32;

  private volatile boolean linked;

  /** For the service loader. */
  protected PosixTransport() {}

  /** The family of a spec. */
  protected abstract PosixFamily family(SocketSpec spec);

  /**
   * The kernel's number of a spec's protocol; the default is 0, the usual one of family and kind.
   */
  protected int protocol(SocketSpec spec) {
    return 0;
  }

  /** What gives the privilege for a spec whose socket the kernel refuses. */
  protected String remedy(SocketSpec spec) {
    return "run as root";
  }

  /** Makes a socket; the default is a {@link PosixSocketHandle} on {@link #socket}. */
  protected SocketHandle create(SocketSpec spec) throws NetException {
    return new PosixSocketHandle(family(spec), spec.kind(), socket(spec));
  }

  /**
   * Finds out whether a socket can be made: makes one and closes it. To be replaced by something
   * cheaper where closing is dear.
   *
   * @throws NetException what making the socket throws
   */
  protected void attempt(SocketSpec spec) throws NetException {
    create(spec).close();
  }

  /** Makes a socket of the kernel's. */
  protected final Descriptor socket(SocketSpec spec) throws NetException {
    return Descriptor.socket(family(spec).number(), Linux.type(spec.kind()), protocol(spec));
  }

  @Override
  public Availability probe(SocketSpec spec) {
    Optional<Availability.Unavailable> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      return elsewhere.get();
    }
    try {
      requireDescriptors();
      attempt(spec);
      return Availability.AVAILABLE;
    } catch (NetException e) {
      Optional<Availability.Unavailable> refusal = refusal(spec, e);
      // Being out of descriptors says nothing about the family: open will tell.
      return refusal.isPresent() ? refusal.get() : Availability.AVAILABLE;
    } catch (LinkageError e) {
      return notLinked(e);
    }
  }

  @Override
  public SocketHandle open(SocketSpec spec) throws NetException {
    Optional<Availability.Unavailable> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      throw elsewhere.get().toException();
    }
    try {
      requireDescriptors();
      return create(spec);
    } catch (NetException e) {
      throw refusal(spec, e).map(Availability.Unavailable::toException).orElse(e);
    } catch (LinkageError e) {
      throw notLinked(e).toException();
    }
  }

  /**
   * Why the toolkit does not work on this system; empty on Linux on x86-64 and aarch64. Looks at
   * nothing but the names of system and processor.
   */
  public static Optional<Availability.Unavailable> elsewhere() {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "");
    boolean known = processor.equals("amd64") || processor.equals("aarch64");
    if (system.equals("Linux") && known && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
      return Optional.empty();
    }
    return Optional.of(
        Availability.unsupported(
            "kernel sockets work on Linux on x86-64 and aarch64, and this is %s on %s"
                .formatted(system, processor),
            "use such a system, or another family"));
  }

  /**
   * Sees that there are descriptors for what the first call of native code loads. A process in
   * which that has failed can never load it again.
   *
   * @throws NetException {@code NO_RESOURCES}
   */
  private void requireDescriptors() throws NetException {
    if (linked) {
      return;
    }
    List<Closeable> spare = new ArrayList<>();
    boolean full = false;
    try {
      while (spare.size() < SPARE_DESCRIPTORS) {
        spare.add(Files.newByteChannel(ANY_FILE));
      }
    } catch (NoSuchFileException | AccessDeniedException tellsNothing) {
      // and what loads native code will tell
    } catch (IOException e) {
      full = true;
    } finally {
      close(spare);
    }
    if (full) {
      throw Errno.EMFILE.exception();
    }
    linked = true;
  }

  private static void close(List<Closeable> all) throws NetException {
    try {
      for (Closeable each : all) {
        each.close();
      }
    } catch (IOException e) {
      throw new NetException(Reason.OTHER, ANY_FILE + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private Optional<Availability.Unavailable> refusal(SocketSpec spec, NetException e) {
    return switch (e.reason()) {
      case NOT_PERMITTED ->
          Optional.of(
              new Availability.Unavailable(
                  Reason.NOT_PERMITTED,
                  "the kernel refuses %s sockets: %s".formatted(spec, e.getMessage()),
                  remedy(spec),
                  Optional.of(e)));
      // EINVAL from socket(2) is a protocol out of the kernel's range.
      case UNSUPPORTED, WRONG_STATE ->
          Optional.of(
              new Availability.Unavailable(
                  Reason.UNSUPPORTED,
                  "the kernel has no %s sockets: %s".formatted(spec, e.getMessage()),
                  "use a kernel that was built with them, or load their module",
                  Optional.of(e)));
      default -> Optional.empty();
    };
  }

  private static Availability.Unavailable notLinked(LinkageError e) {
    boolean classMissing = e instanceof NoClassDefFoundError;
    return new Availability.Unavailable(
        Reason.UNSUPPORTED,
        (classMissing ? "a class cannot be loaded: " : "native code cannot be called from here: ")
            + e,
        classMissing
            ? "see that all jars of the transport are there, and that no start of it failed before"
            : "start Java with --enable-native-access=ALL-UNNAMED",
        Optional.of(e));
  }
}
