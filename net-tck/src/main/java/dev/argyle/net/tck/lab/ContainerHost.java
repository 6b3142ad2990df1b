// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;

/** A container as a host. */
final class ContainerHost extends LabHost {
  private final GenericContainer<?> container;
  private int programs;

  ContainerHost(String name, GenericContainer<?> container) {
    super(name, "/opt/argyle/bin/argyle");
    this.container = container;
  }

  GenericContainer<?> container() {
    return container;
  }

  @Override
  public String file(String name, byte[] content) {
    String path = "/tmp/" + name;
    container.copyFileToContainer(Transferable.of(content), path);
    return path;
  }

  @Override
  public String read(String path) {
    return container.copyFileFromContainer(path, in -> new String(in.readAllBytes(), UTF_8));
  }

  /** The program's number is kept beside it, since the engine cannot end what it executes. */
  @Override
  Program run(List<String> command) {
    String number = "/tmp/program-" + ++programs;
    List<String> inside =
        new ArrayList<>(List.of("sh", "-c", "echo $$ > " + number + "; exec \"$@\"", "sh"));
    inside.addAll(command);
    Output output = new Output();
    ContainerExecution execution =
        ContainerExecution.start(
            container.getDockerClient(),
            container.getContainerId(),
            inside.toArray(String[]::new),
            output,
            () -> kill(number));
    return new Program(command, output, execution);
  }

  private void kill(String number) {
    try {
      execute("sh", "-c", "kill -KILL $(cat " + number + ") 2>/dev/null || true");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a short command of the host and gives its output. */
  String execute(String... command) throws IOException {
    String line = String.join(" ", command);
    try {
      ExecResult result = container.execInContainer(command);
      if (result.getExitCode() != 0) {
        throw new IOException("'%s' failed on %s: %s".formatted(line, name(), result));
      }
      return result.getStdout();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted in " + line, e);
    }
  }
}
