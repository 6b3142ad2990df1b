// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import dev.argyle.net.SocketFamily;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine in all roles, over its loopback interface: for machines where nothing else runs. */
public final class LoopbackLab implements HostLab {
  private final Path argyle;
  private final Path folder;

  /**
   * A lab.
   *
   * @param argyle the packaged command's folder
   */
  public LoopbackLab(Path argyle) throws IOException {
    this.argyle = argyle;
    this.folder = Files.createTempDirectory("hosts");
  }

  @Override
  public String backend() {
    return "loopback";
  }

  @Override
  public Optional<String> lacks(Ability ability) {
    return switch (ability) {
      case NAMES, SHARED_FOLDER -> Optional.empty();
      case INET6_NAMES ->
          hasInet6Name()
              ? Optional.empty()
              : Optional.of("localhost has no IPv6 address here; see hosts(5)");
      default -> Optional.of("one machine over its loopback interface cannot do it");
    };
  }

  private static boolean hasInet6Name() {
    try {
      return Stream.of(InetAddress.getAllByName("localhost"))
          .anyMatch(address -> address instanceof Inet6Address);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  @Override
  public Host host(String name, boolean rawSockets) throws IOException {
    return new LocalHost(Files.createDirectory(folder.resolve(name)));
  }

  private final class LocalHost implements Host {
    private final Path files;

    LocalHost(Path files) {
      this.files = files;
    }

    @Override
    public String name() {
      return "localhost";
    }

    @Override
    public String address(SocketFamily family) {
      return family.equals(SocketFamily.INET6) ? "::1" : "127.0.0.1";
    }

    @Override
    public String file(String name, String content) throws IOException {
      return Files.writeString(files.resolve(name), content).toString();
    }

    @Override
    public Program argyle(String... arguments) throws IOException {
      List<String> command = new ArrayList<>(List.of(argyle.resolve("bin/argyle").toString()));
      command.addAll(List.of(arguments));
      return new Program(command, () -> {});
    }

    @Override
    public Program start(String... command) throws IOException {
      return new Program(List.of(command), () -> {});
    }
  }

  @Override
  public void cut(Host host) {
    throw lacking(Ability.CUT);
  }

  @Override
  public void restore(Host host) {
    throw lacking(Ability.CUT);
  }

  @Override
  public void pause(Host host) {
    throw lacking(Ability.PAUSE);
  }

  @Override
  public void resume(Host host) {
    throw lacking(Ability.PAUSE);
  }

  @Override
  public void rate(Host host, int kilobitsPerSecond) {
    throw lacking(Ability.RATE);
  }

  private static UnsupportedOperationException lacking(Ability ability) {
    return new UnsupportedOperationException("the loopback lab lacks " + ability);
  }

  @Override
  public String sharedFolder() throws IOException {
    return Files.createTempDirectory(folder, "shared").toString();
  }

  @Override
  public void close() throws IOException {
    Folders.delete(folder);
  }
}
