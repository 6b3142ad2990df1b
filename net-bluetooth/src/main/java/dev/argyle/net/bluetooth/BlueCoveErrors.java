// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import javax.bluetooth.BluetoothConnectionException;
import javax.bluetooth.BluetoothStateException;

/** What the exceptions of JSR-82 and of BlueCove mean. */
final class BlueCoveErrors {
  /** A call of JSR-82. */
  interface Call<T> {
    T run() throws IOException;
  }

  /** A call that gives nothing. */
  interface Action {
    void run() throws IOException;
  }

  private BlueCoveErrors() {}

  /** As {@link #mapped}, for a call that gives nothing. */
  static void run(Reason usual, Action action) throws NetException {
    mapped(
        usual,
        () -> {
          action.run();
          return action;
        });
  }

  /**
   * Makes a call and tells its failures as {@link NetException}s. BlueCove throws {@link
   * RuntimeException}s as well, such as when the emulator's server is gone.
   *
   * @param usual the reason of a failure that says no more than that it is one
   */
  static <T> T mapped(Reason usual, Call<T> call) throws NetException {
    try {
      return call.run();
    } catch (NetException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new NetException(reason(e, usual), text(e), e);
    }
  }

  private static Reason reason(Exception e, Reason usual) {
    return switch (e) {
      case BluetoothConnectionException refused -> reason(refused);
      case BluetoothStateException off -> Reason.NOT_AVAILABLE;
      default -> usual;
    };
  }

  private static Reason reason(BluetoothConnectionException e) {
    return switch (e.getStatus()) {
      case BluetoothConnectionException.UNKNOWN_PSM -> Reason.REFUSED;
      case BluetoothConnectionException.SECURITY_BLOCK -> Reason.NOT_PERMITTED;
      case BluetoothConnectionException.NO_RESOURCES -> Reason.NO_RESOURCES;
      case BluetoothConnectionException.TIMEOUT -> Reason.TIMED_OUT;
      case BluetoothConnectionException.UNACCEPTABLE_PARAMS -> Reason.UNSUPPORTED;
      // The emulator has no status of its own for a second connection of the same pair and channel.
      default -> text(e).startsWith("Already connected") ? Reason.IN_USE : Reason.UNREACHABLE;
    };
  }

  private static String text(Exception e) {
    String message = e.getMessage();
    return message == null || message.isEmpty() ? e.getClass().getSimpleName() : message;
  }
}
