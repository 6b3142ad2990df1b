// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.argyle.net.NetException.Reason;
import dev.argyle.net.spi.Availability;
import dev.argyle.net.spi.Transport;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransportsTest {
  private static final Availability MISSING =
      Availability.unsupported("no fake device", "plug one in");

  @TempDir private Path folder;

  @Test
  void theHighestPreferenceServes() throws Exception {
    FakeFamily usual = new FakeFamily("a", 0, Availability.AVAILABLE);
    FakeFamily preferred = new FakeFamily("z", 5, Availability.AVAILABLE);
    Transports.of(usual, preferred).open(FakeFamily.STREAM).close();
    assertEquals(1, preferred.opened.size());
    assertEquals(0, usual.opened.size());
  }

  @Test
  void anUnavailableTransportGivesWayToTheNext() throws Exception {
    FakeFamily missing = new FakeFamily("missing", 5, MISSING);
    FakeFamily usual = new FakeFamily();
    Transports transports = Transports.of(missing, usual);
    transports.open(FakeFamily.STREAM).close();
    assertEquals(1, usual.opened.size());
    assertTrue(transports.probe(FakeFamily.STREAM).isAvailable());
  }

  @Test
  void openOfWhatIsUnavailableTellsDetailAndRemedy() {
    Transports transports = Transports.of(new FakeFamily("missing", 0, MISSING));
    NetException failure =
        Failing.with(Reason.UNSUPPORTED, () -> transports.open(FakeFamily.STREAM));
    assertTrue(failure.getMessage().contains("no fake device; plug one in"), failure::getMessage);
    assertEquals(MISSING, transports.probe(FakeFamily.STREAM));
  }

  @Test
  void theAutoProtocolIsTheFirstOfFamilyAndKind() throws Exception {
    Transports transports = Transports.of(new FakeFamily());
    SocketSpec auto = SocketSpec.of(FakeFamily.FAMILY, SocketKind.DATAGRAM);
    assertEquals(FakeFamily.DATAGRAM, transports.open(auto).spec());
  }

  @Test
  void whatNobodyOffersIsUnsupportedWithWhatThereIs() {
    Transports transports = Transports.of(new FakeFamily());
    NetException kind =
        Failing.with(
            Reason.UNSUPPORTED,
            () -> transports.open(SocketSpec.of(FakeFamily.FAMILY, SocketKind.RAW)));
    assertTrue(kind.getMessage().contains("fake/stream/fake-stream"), kind::getMessage);
    NetException family = Failing.with(Reason.UNSUPPORTED, () -> transports.open(SocketSpec.TCP4));
    assertTrue(family.getMessage().contains("installed are [fake]"), family::getMessage);
    assertFalse(transports.probe(SocketSpec.TCP4).isAvailable());
  }

  @Test
  void anAddressNeedsASchemeThatIsInstalled() throws Exception {
    Transports transports = Transports.of(new FakeFamily());
    assertEquals("x", transports.endpoint("fake://x").toString());
    assertEquals("x", transports.endpoint("fake:x").toString());
    for (String text : List.of("", "nothing", ":x", "tcp://localhost:80")) {
      Failing.with(Reason.BAD_ENDPOINT, () -> transports.endpoint(text));
    }
  }

  @Test
  void listenClosesWhatItCouldNotBind() throws Exception {
    FakeFamily family = new FakeFamily();
    Transports transports = Transports.of(family);
    assertTrue(transports.listen("fake:here").isOpen());
    Failing.with(Reason.IN_USE, () -> transports.listen("fake:taken"));
    assertTrue(family.opened.getLast().calls.contains("close"));
  }

  /** A provider whose constructor fails. */
  public static final class FailsToStart extends Delegating {
    public FailsToStart() {
      throw new UnsatisfiedLinkError("no library");
    }
  }

  /** A provider that fails when it is asked. */
  public static final class FailsToAnswer extends Delegating {
    @Override
    public List<SocketSpec> specs() {
      throw new IllegalStateException("no specs");
    }
  }

  /** A provider that is sound. */
  public static final class Sound extends Delegating {}

  /** What all of them have. */
  abstract static class Delegating implements Transport {
    private final FakeFamily sound = new FakeFamily();

    @Override
    public String name() {
      return sound.name();
    }

    @Override
    public List<SocketSpec> specs() {
      return sound.specs();
    }

    @Override
    public Availability probe(SocketSpec spec) {
      return sound.probe(spec);
    }

    @Override
    public dev.argyle.net.spi.SocketHandle open(SocketSpec spec) throws NetException {
      return sound.open(spec);
    }

    @Override
    public List<dev.argyle.net.spi.EndpointFormat> formats() {
      return sound.formats();
    }
  }

  @Test
  void brokenProvidersHideNoOtherAndAreReported() throws IOException {
    Transports transports =
        provided(
            FailsToStart.class.getName(),
            "no.such.Provider",
            FailsToAnswer.class.getName(),
            NetSocketTest.class.getName(),
            Sound.class.getName());
    assertEquals(Set.of(FakeFamily.FAMILY), transports.families());
    assertEquals(4, transports.report().broken().size(), () -> transports.report().toString());
    assertEquals(2, transports.report().entries().size());
  }

  @Test
  void aServiceFileThatIsNoneIsReported() throws IOException {
    Transports transports = provided("this is no class name");
    assertEquals(List.of(), transports.all());
    assertEquals(1, transports.report().broken().size());
    assertTrue(transports.report().broken().getFirst().detail().contains("could not be loaded"));
  }

  private Transports provided(String... names) throws IOException {
    Path file = folder.resolve("META-INF/services/" + Transport.class.getName());
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(names));
    URL[] path = {folder.toUri().toURL()};
    return Transports.load(new URLClassLoader(path, TransportsTest.class.getClassLoader()));
  }
}
