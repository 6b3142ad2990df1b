// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.tck.lab;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectExecResponse;
import com.github.dockerjava.api.model.Frame;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A program that an engine executes in a container. */
final class ContainerExecution implements Execution {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PAUSE_MILLIS = 10;

  private final DockerClient engine;
  private final String execution;
  private final Output output;
  private final Runnable killing;

  private ContainerExecution(
      DockerClient engine, String execution, Output output, Runnable killing) {
    this.engine = engine;
    this.execution = execution;
    this.output = output;
    this.killing = killing;
  }

  /**
   * Starts it.
   *
   * @param killing ends it: an engine cannot end what it executes
   */
  static ContainerExecution start(
      DockerClient engine, String container, String[] command, Output output, Runnable killing) {
    String execution =
        engine
            .execCreateCmd(container)
            .withCmd(command)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .exec()
            .getId();
    engine.execStartCmd(execution).exec(new Writing(output));
    return new ContainerExecution(engine, execution, output, killing);
  }

  private static final class Writing extends ResultCallback.Adapter<Frame> {
    private final Output output;

    Writing(Output output) {
      this.output = output;
    }

    @Override
    public void onNext(Frame frame) {
      output.add(frame.getPayload(), frame.getPayload().length);
    }

    @Override
    public void onError(Throwable failure) {
      byte[] message = ("the engine's answer broke off: " + failure).getBytes();
      output.add(message, message.length);
      output.complete();
      super.onError(failure);
    }

    @Override
    public void onComplete() {
      output.complete();
      super.onComplete();
    }
  }

  @Override
  public boolean isRunning() {
    return inspect().isRunning();
  }

  /** The engine ends the output a little before it knows the exit code. */
  @Override
  public boolean ended(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    if (!output.awaitEnd(limit)) {
      return false;
    }
    while (isRunning()) {
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  private InspectExecResponse inspect() {
    return engine.inspectExecCmd(execution).exec();
  }

  @Override
  public int exitCode() {
    return Objects.requireNonNull(inspect().getExitCodeLong(), "it has not ended").intValue();
  }

  @Override
  public void kill() {
    killing.run();
    try {
      if (!ended(PATIENCE)) {
        throw new AssertionError("a program that was killed should have ended: " + output.text());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
