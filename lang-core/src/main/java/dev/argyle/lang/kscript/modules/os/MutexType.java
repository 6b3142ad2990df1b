// SPDX-License-Identifier: Apache-2.0
package dev.argyle.lang.kscript.modules.os;

import dev.argyle.lang.kscript.modules.io.IoFailures;
import dev.argyle.lang.kscript.types.Constant;
import dev.argyle.lang.kscript.types.NativeType;
import dev.argyle.lang.kscript.types.ObjectType;
import dev.argyle.lang.kscript.types.Thrown;
import dev.argyle.lang.kscript.types.Type;
import dev.argyle.lang.kscript.types.Value;
import java.util.concurrent.Semaphore;

/** {@code os.mutex}. */
final class MutexType extends NativeType {
  MutexType() {
    super("os.mutex", ObjectType.TYPE, "()", "A lock that one thread has at a time.");
  }

  @Override
  protected void declare() {
    method("lock(self)", "Waits for the lock and takes it; the thread that has it waits for ever.");
    method("unlock(self)", "Gives the lock back; any thread may.");
    method("trylock(self)", "Takes the lock if it is free, and says whether it was.");
  }

  @Override
  protected Object make(Object[] arguments) {
    return new Mutex(this);
  }

  @Override
  public Object call(String name, Object[] arguments) {
    Mutex mutex = (Mutex) arguments[0];
    return switch (name) {
      case "lock" -> mutex.lock();
      case "unlock" -> mutex.unlock();
      case "trylock" -> mutex.permit.tryAcquire();
      default -> super.call(name, arguments);
    };
  }

  /**
   * A semaphore and no lock of Java's, as deep calls of a script go on in another thread of Java,
   * and as a mutex may be unlocked by another thread than the one that locked it.
   */
  private static final class Mutex implements Value {
    private final MutexType type;
    private final Semaphore permit = new Semaphore(1, true);

    Mutex(MutexType type) {
      this.type = type;
    }

    Object lock() {
      try {
        permit.acquire();
        return Constant.NONE;
      } catch (InterruptedException stop) {
        throw IoFailures.interrupted("Failed to lock a mutex");
      }
    }

    synchronized Object unlock() {
      if (permit.availablePermits() > 0) {
        throw Thrown.error("Failed to unlock a mutex that is not locked");
      }
      permit.release();
      return Constant.NONE;
    }

    @Override
    public Type type() {
      return type;
    }

    @Override
    public String toString() {
      return "<os.mutex (" + (permit.availablePermits() > 0 ? "free" : "locked") + ")>";
    }
  }
}
