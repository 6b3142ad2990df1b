// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.types.Calls;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.Iteration;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Str;
import dev.argyle.lang.kscript.types.Text;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.Value;
import dev.argyle.lang.kscript.types.World;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** {@code os.thread}: virtual threads. */
final class ThreadType extends NativeType {
  private final World world;
  private final AtomicInteger unnamed = new AtomicInteger();

  ThreadType(World world) {
    super(
        "os.thread",
        ObjectType.TYPE,
        "(of, args = (), name = none)",
        "A thread that calls a function. What nothing catches is shown, and ends that thread"
            + " alone. Its attributes are name and result: what the function gave, or none.");
    this.world = world;
  }

  @Override
  protected void declare() {
    method("start(self)", "Begins the call; a thread starts once.");
    method("join(self)", "Waits for its end.");
    method("isalive(self)", "Whether it has begun and not ended.");
  }

  @Override
  protected Object make(Object[] arguments) {
    Object[] given =
        arguments[1] == Constant.NONE ? new Object[0] : Iteration.toArray(arguments[1]);
    String name =
        arguments[2] == Constant.NONE
            ? "thread-" + unnamed.incrementAndGet()
            : Text.of(arguments[2]);
    return new ThreadValue(this, arguments[0], given, name);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    ThreadValue thread = (ThreadValue) arguments[0];
    return switch (name) {
      case "start" -> thread.start();
      case "join" -> thread.join();
      case "isalive" -> thread.isAlive();
      default -> super.call(name, arguments);
    };
  }

  private static final class ThreadValue implements Value {
    private final ThreadType type;
    private final Object function;
    private final Object[] arguments;
    private final String name;
    private @Nullable Thread thread;
    private volatile Object result = Constant.NONE;

    ThreadValue(ThreadType type, Object function, Object[] arguments, String name) {
      this.type = type;
      this.function = function;
      this.arguments = arguments;
      this.name = name;
    }

    synchronized Object start() {
      if (thread != null) {
        throw Thrown.error("Failed to start " + this + ": it was started before");
      }
      thread = type.world.start(name, () -> result = Calls.call(function, arguments));
      return Constant.NONE;
    }

    private synchronized @Nullable Thread thread() {
      return thread;
    }

    Object join() {
      Thread started = thread();
      if (started == null) {
        throw Thrown.error("Failed to join " + this + ": it was not started");
      }
      try {
        started.join();
        return Constant.NONE;
      } catch (InterruptedException stop) {
        throw IoFailures.interrupted("Failed to join " + this);
      }
    }

    boolean isAlive() {
      Thread started = thread();
      return started != null && started.isAlive();
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public Object attribute(String attribute) {
      return switch (attribute) {
        case "name" -> Str.of(name);
        case "result" -> result;
        default -> Constant.UNDEFINED;
      };
    }

    @Override
    public String toString() {
      return "<thread " + Text.repr(Str.of(name)) + ">";
    }
  }
}
