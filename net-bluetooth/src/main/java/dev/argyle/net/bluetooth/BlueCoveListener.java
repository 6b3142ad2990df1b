// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import javax.bluetooth.L2CAPConnectionNotifier;
import javax.bluetooth.LocalDevice;
import javax.bluetooth.ServiceRecord;
import javax.microedition.io.Connection;
import javax.microedition.io.Connector;
import javax.microedition.io.StreamConnectionNotifier;

/**
 * A service that was registered with JSR-82, and the connections to it that wait to be accepted.
 *
 * <p>JSR-82 has no backlog: a peer connects to a call of accept that waits. So once {@link #listen
 * listening}, a thread is in that call as long as the backlog has room.
 */
final class BlueCoveListener {
  /** Ends a loop over accept calls that all end with nothing. */
  private static final int MOST_INTERRUPTS = 100;

  private final BlueCoveStack stack;
  private final Connection notifier;
  private final int channel;

  private BlueCoveListener(BlueCoveStack stack, Connection notifier, int channel) {
    this.stack = stack;
    this.notifier = notifier;
    this.channel = channel;
  }

  /** Registers a service, as its URL says. */
  static BlueCoveListener register(BlueCoveStack stack, String url) throws NetException {
    return stack.call(
        Reason.IN_USE,
        () -> {
          Connection notifier = Connector.open(url);
          ServiceRecord service = LocalDevice.getLocalDevice().getRecord(notifier);
          String own = service.getConnectionURL(ServiceRecord.NOAUTHENTICATE_NOENCRYPT, false);
          return new BlueCoveListener(stack, notifier, ServiceUrl.of(own).endpoint().channel());
        });
  }

  /** The channel that the service has. */
  int channel() {
    return channel;
  }

  /** Starts to accept into the backlog. */
  void listen(Handoff<BlueCoveLink> backlog) {
    stack.start("Bluetooth listener", () -> acceptInto(backlog));
  }

  private void acceptInto(Handoff<BlueCoveLink> backlog) {
    int interrupts = 0;
    while (backlog.awaitRoom()) {
      try {
        BlueCoveLink link = stack.call(Reason.OTHER, this::accept);
        interrupts = 0;
        if (!backlog.put(link)) {
          link.close();
        }
      } catch (NetException e) {
        interrupts++;
        // The emulator ends accept when the peer that it was for gave up.
        boolean goOn = e.getCause() instanceof InterruptedIOException;
        if (!goOn || interrupts == MOST_INTERRUPTS || backlog.isAbandoned()) {
          backlog.fail(e);
          return;
        }
      }
    }
  }

  private BlueCoveLink accept() throws IOException {
    return switch (notifier) {
      case StreamConnectionNotifier streams -> RfcommLink.of(streams.acceptAndOpen());
      case L2CAPConnectionNotifier packets -> L2capLink.of(packets.acceptAndOpen());
      default -> throw new IOException("not a Bluetooth service: " + notifier);
    };
  }

  /** Ends the service, and the call of accept. */
  void close() throws NetException {
    BlueCoveErrors.run(Reason.OTHER, notifier::close);
  }
}
