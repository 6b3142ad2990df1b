// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import com.intel.bluetooth.BlueCoveImpl;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import dev.argyle.net.bluetooth.BlueCoveErrors.Call;
import java.io.IOException;
import java.util.Optional;
import javax.bluetooth.LocalDevice;

/**
 * The stack and adapter that BlueCove uses for a socket.
 *
 * <p>BlueCove is told the stack by a thread-local value, if the application has switched to that
 * with {@link BlueCoveImpl#useThreadLocalBluetoothStack}; otherwise there is one for all. A socket
 * remembers the stack of the thread that opened it, and every call that depends on it is made with
 * {@link #call}, in whatever thread.
 *
 * @param id what BlueCove knows the stack by; empty for the one that it takes by itself
 */
record BlueCoveStack(Optional<Object> id) {
  /** The stack of the calling thread. */
  static BlueCoveStack current() {
    return new BlueCoveStack(Optional.ofNullable(BlueCoveImpl.getCurrentThreadBluetoothStackID()));
  }

  /** Makes a call on this stack; failures are mapped as {@link BlueCoveErrors} says. */
  <T> T call(Reason usual, Call<T> call) throws NetException {
    return BlueCoveErrors.mapped(usual, () -> enter(call));
  }

  @SuppressWarnings("NullAway") // BlueCove takes null for no stack.
  private <T> T enter(Call<T> call) throws IOException {
    Optional<Object> before = current().id();
    if (before.equals(id)) {
      return call.run();
    }
    BlueCoveImpl.setThreadBluetoothStackID(id.orElse(null));
    try {
      return call.run();
    } finally {
      BlueCoveImpl.setThreadBluetoothStackID(before.orElse(null));
    }
  }

  /**
   * The address of the adapter, which makes BlueCove look for it.
   *
   * @throws NetException {@code NOT_AVAILABLE} if there is none or it is off
   */
  String address() throws NetException {
    return call(Reason.NOT_AVAILABLE, () -> LocalDevice.getLocalDevice().getBluetoothAddress());
  }

  /** Starts a thread for a blocking call. It is the system's own: a native call holds it. */
  Thread start(String name, Runnable task) {
    return Thread.ofPlatform().daemon().name(name).start(task);
  }
}
