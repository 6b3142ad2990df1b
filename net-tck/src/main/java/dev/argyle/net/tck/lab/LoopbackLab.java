// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  public Network network(String name) {
    throw lacking(Ability.SEVERAL_NETWORKS);
  }

  @Override
  public Host host(String name, Network network, boolean rawSockets) throws IOException {
    return new LocalHost(argyle, Files.createDirectory(folder.resolve(name)));
  }

  @Override
  public void attach(Host host, Network network) {
    throw lacking(Ability.SEVERAL_NETWORKS);
  }

  private static final class LocalHost extends LabHost {
    private final Path files;

    LocalHost(Path argyle, Path files) {
      super("localhost", argyle.resolve("bin/argyle").toString());
      this.files = files;
      plug(Network.FIRST, new Plug("127.0.0.1", "::1"));
    }

    @Override
    public String file(String name, byte[] content) throws IOException {
      return Files.write(files.resolve(name), content).toString();
    }

    @Override
    public String read(String path) throws IOException {
      return Files.readString(Path.of(path));
    }

    @Override
    Program run(List<String> command) throws IOException {
      return LocalProcess.start(command);
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
