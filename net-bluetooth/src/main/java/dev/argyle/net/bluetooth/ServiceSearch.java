// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net.bluetooth;

import dev.argyle.net.Endpoint;
import dev.argyle.net.NetException;
import dev.argyle.net.NetException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.bluetooth.DataElement;
import javax.bluetooth.DeviceClass;
import javax.bluetooth.DiscoveryAgent;
import javax.bluetooth.DiscoveryListener;
import javax.bluetooth.LocalDevice;
import javax.bluetooth.RemoteDevice;
import javax.bluetooth.ServiceRecord;

/** One search for the services of a device. BlueCove reports from a thread of its own. */
final class ServiceSearch implements DiscoveryListener {
  /** The attribute that holds a service's name (SDP: ServiceName in the primary language). */
  private static final int SERVICE_NAME = 0x0100;

  private static final int MOST_RECORDS = 1024;

  private final BlueCoveStack stack;

  /** Services as they are found; an empty one is the end of the search. */
  private final Handoff<Optional<BluetoothService>> answers = new Handoff<>(MOST_RECORDS);

  ServiceSearch(BlueCoveStack stack) {
    this.stack = stack;
  }

  List<BluetoothService> run(String address, UUID uuid, Duration limit) throws NetException {
    Endpoint device = BluetoothFormat.INSTANCE.fromValues(List.of(address));
    String digits = ((BluetoothEndpoint) device).digits();
    DiscoveryAgent agent =
        stack.call(Reason.NOT_AVAILABLE, () -> LocalDevice.getLocalDevice().getDiscoveryAgent());
    int search =
        stack.call(
            Reason.NOT_AVAILABLE,
            () ->
                agent.searchServices(
                    new int[] {SERVICE_NAME},
                    new javax.bluetooth.UUID[] {stackUuid(uuid)},
                    new Peer(digits),
                    this));
    List<BluetoothService> found = new ArrayList<>();
    Limit left = Limit.of(limit.toNanos());
    try {
      Optional<BluetoothService> next = answers.take(left.nanosLeft());
      while (next.isPresent()) {
        found.add(next.get());
        next = answers.take(left.nanosLeft());
      }
      return found;
    } catch (NetException e) {
      answers.abandon();
      stack.call(Reason.OTHER, () -> agent.cancelServiceSearch(search));
      throw e.reason() == Reason.TIMED_OUT ? timedOut(address, limit, e) : e;
    }
  }

  private static NetException timedOut(String address, Duration limit, NetException e) {
    return new NetException(
        Reason.TIMED_OUT,
        "the services of %s were not all told within %s s; give the search more time"
            .formatted(address, limit.toMillis() / 1e3),
        e);
  }

  private static javax.bluetooth.UUID stackUuid(UUID uuid) {
    return new javax.bluetooth.UUID(uuid.toString().replace("-", ""), false);
  }

  /** JSR-82 lets only subclasses name a device by its address. */
  private static final class Peer extends RemoteDevice {
    Peer(String digits) {
      super(digits);
    }
  }

  @Override
  public void servicesDiscovered(int search, ServiceRecord[] records) {
    for (ServiceRecord record : records) {
      String url = record.getConnectionURL(ServiceRecord.NOAUTHENTICATE_NOENCRYPT, false);
      if (url != null) {
        add(url, Optional.ofNullable(record.getAttributeValue(SERVICE_NAME)));
      }
    }
  }

  private void add(String url, Optional<DataElement> attribute) {
    try {
      ServiceUrl service = ServiceUrl.of(url);
      String name =
          attribute
              .filter(element -> element.getDataType() == DataElement.STRING)
              .map(element -> String.valueOf(element.getValue()))
              .orElse("");
      answers.put(Optional.of(new BluetoothService(service.spec(), service.endpoint(), name)));
    } catch (IOException notBluetooth) {
      answers.fail(Handoff.defect(notBluetooth));
    }
  }

  @Override
  public void serviceSearchCompleted(int search, int response) {
    switch (response) {
      case SERVICE_SEARCH_COMPLETED, SERVICE_SEARCH_NO_RECORDS -> answers.put(Optional.empty());
      case SERVICE_SEARCH_DEVICE_NOT_REACHABLE ->
          answers.fail(new NetException(Reason.UNREACHABLE, "the device does not answer"));
      case SERVICE_SEARCH_TERMINATED -> answers.fail(Limit.closed());
      default ->
          answers.fail(new NetException(Reason.OTHER, "the device's answer is not understood"));
    }
  }

  @Override
  public void deviceDiscovered(RemoteDevice device, DeviceClass type) {
    throw new IllegalStateException("no inquiry was made");
  }

  @Override
  public void inquiryCompleted(int type) {
    throw new IllegalStateException("no inquiry was made");
  }
}
