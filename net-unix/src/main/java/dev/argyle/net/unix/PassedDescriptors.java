// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.unix;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.argyle.net.NetException;
import dev.argyle.net.posix.ControlData;
import dev.argyle.net.posix.Descriptor;
import dev.argyle.net.posix.Linux;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The descriptors on their way through one socket (SCM_RIGHTS). The sending, the receiving and the
 * controlling thread of the socket may be three.
 */
final class PassedDescriptors {
  /** Room for the 253 descriptors of a message and its timestamp. */
  static final int CONTROL_SIZE = 1152;

  private static final int SCM_RIGHTS = 1;
  private static final int MOST = 253;

  private final Queue<Descriptor> received = new ConcurrentLinkedQueue<>();
  private volatile List<Descriptor> toSend = List.of();
  private volatile boolean accepts;

  void send(List<Descriptor> descriptors) throws NetException {
    if (descriptors.size() > MOST) {
      throw new NetException(
          NetException.Reason.TOO_LONG,
          "a message carries at most %s descriptors, not %s".formatted(MOST, descriptors.size()));
    }
    toSend = descriptors;
  }

  List<Descriptor> toSend() {
    return toSend;
  }

  int write(MemorySegment target) {
    List<Descriptor> descriptors = toSend;
    if (descriptors.isEmpty()) {
      return 0;
    }
    int[] numbers = descriptors.stream().mapToInt(Descriptor::number).toArray();
    MemorySegment heap = MemorySegment.ofArray(numbers);
    return ControlData.write(target, Linux.SOL_SOCKET, SCM_RIGHTS, heap);
  }

  void sent() {
    toSend = List.of();
  }

  void accept(boolean accept) {
    accepts = accept;
  }

  boolean accepts() {
    return accepts;
  }

  void received(ControlData control) {
    control
        .find(Linux.SOL_SOCKET, SCM_RIGHTS)
        .ifPresent(numbers -> {
          for (int number : numbers.toArray(JAVA_INT)) {
            received.add(new Descriptor(number));
          }
        });
  }

  List<Descriptor> takeReceived() {
    List<Descriptor> taken = new ArrayList<>();
    for (Descriptor next = received.poll(); next != null; next = received.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /** Closes what nobody asked for. */
  void close() throws NetException {
    for (Descriptor descriptor : takeReceived()) {
      descriptor.close();
    }
  }
}
