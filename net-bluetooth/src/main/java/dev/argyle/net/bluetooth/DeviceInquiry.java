// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.bluetooth.BluetoothStateException;
import javax.bluetooth.DeviceClass;
import javax.bluetooth.DiscoveryAgent;
import javax.bluetooth.DiscoveryListener;
import javax.bluetooth.LocalDevice;
import javax.bluetooth.RemoteDevice;
import javax.bluetooth.ServiceRecord;

/** One inquiry. BlueCove reports from a thread of its own. */
final class DeviceInquiry implements DiscoveryListener {
  private static final int MOST_DEVICES = 1024;

  private final BlueCoveStack stack;

  /** Devices as they answer; an empty one is the end of the inquiry. */
  private final Handoff<Optional<BluetoothDevice>> answers = new Handoff<>(MOST_DEVICES);

  DeviceInquiry(BlueCoveStack stack) {
    this.stack = stack;
  }

  List<BluetoothDevice> run(Limit limit) throws NetException {
    DiscoveryAgent agent = stack.call(Reason.NOT_AVAILABLE, this::start);
    List<BluetoothDevice> found = new ArrayList<>();
    try {
      Optional<BluetoothDevice> next = answers.take(limit.nanosLeft());
      while (next.isPresent()) {
        found.add(next.get());
        next = answers.take(limit.nanosLeft());
      }
    } catch (NetException e) {
      answers.abandon();
      stack.call(Reason.OTHER, () -> agent.cancelInquiry(this));
      if (e.reason() != Reason.TIMED_OUT) {
        throw e;
      }
    }
    return found;
  }

  private DiscoveryAgent start() throws IOException {
    DiscoveryAgent agent = LocalDevice.getLocalDevice().getDiscoveryAgent();
    try {
      agent.startInquiry(DiscoveryAgent.GIAC, this);
      return agent;
    } catch (BluetoothStateException e) {
      String message = String.valueOf(e.getMessage());
      throw message.contains("already running") ? new NetException(Reason.IN_USE, message, e) : e;
    }
  }

  @Override
  public void deviceDiscovered(RemoteDevice device, DeviceClass type) {
    int number = type.getServiceClasses() | type.getMajorDeviceClass() | type.getMinorDeviceClass();
    String address = new BluetoothEndpoint(device.getBluetoothAddress(), 0).address();
    answers.put(Optional.of(new BluetoothDevice(address, name(device), number)));
  }

  private static String name(RemoteDevice device) {
    try {
      String name = device.getFriendlyName(false);
      return name == null ? "" : name;
    } catch (IOException | RuntimeException doesNotTell) {
      return "";
    }
  }

  @Override
  public void inquiryCompleted(int type) {
    if (type == INQUIRY_ERROR) {
      answers.fail(new NetException(Reason.NOT_AVAILABLE, "the adapter ended the inquiry"));
    } else {
      answers.put(Optional.empty());
    }
  }

  @Override
  public void servicesDiscovered(int search, ServiceRecord[] records) {
    throw new IllegalStateException("no services were searched");
  }

  @Override
  public void serviceSearchCompleted(int search, int response) {
    throw new IllegalStateException("no services were searched");
  }
}
