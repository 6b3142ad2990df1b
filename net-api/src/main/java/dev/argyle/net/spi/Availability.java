// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.spi;

import dev.argyle.net.NetException;
import java.util.Optional;

/** Whether a kind of socket can be had here. "Not here" is an answer, with what to do about it. */
public sealed interface Availability {
  /** It can be had. */
  Availability AVAILABLE = new Available();

  /** It can be had. */
  record Available() implements Availability {}

  /**
   * It cannot be had.
   *
   * @param reason {@code NOT_PERMITTED} if a privilege would help, otherwise {@code UNSUPPORTED}
   * @param detail one sentence: what is missing
   * @param remedy one sentence: what a person can do about it
   * @param cause what was thrown when it was tried
   */
  record Unavailable(
      NetException.Reason reason, String detail, String remedy, Optional<Throwable> cause)
      implements Availability {

    /** Checks the reason. */
    public Unavailable {
      if (reason != NetException.Reason.NOT_PERMITTED
          && reason != NetException.Reason.UNSUPPORTED) {
        throw new IllegalArgumentException(
            "a socket is unavailable as NOT_PERMITTED or UNSUPPORTED, not " + reason);
      }
    }

    /** The exception that {@link Transport#open} throws for this. */
    public NetException toException() {
      return new NetException(reason, detail + "; " + remedy, cause.orElse(null));
    }
  }

  /** It cannot be had, whoever asks. */
  static Unavailable unsupported(String detail, String remedy) {
    return new Unavailable(NetException.Reason.UNSUPPORTED, detail, remedy, Optional.empty());
  }

  /** It cannot be had without a privilege. */
  static Unavailable notPermitted(String detail, String remedy) {
    return new Unavailable(NetException.Reason.NOT_PERMITTED, detail, remedy, Optional.empty());
  }

  /** Whether it can be had. */
  default boolean isAvailable() {
    return this instanceof Available;
  }
}
