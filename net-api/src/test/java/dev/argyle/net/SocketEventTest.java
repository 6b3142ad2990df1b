// SPDX-License-Identifier: Apache-2.0
package dev.argyle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SocketEventTest {
  @TempDir private Path folder;

  @Test
  void aRecordingTellsWhatASocketDid() throws Exception {
    Path file = folder.resolve("sockets.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("dev.argyle.net.SocketSend").withoutThreshold();
      recording.start();
      NetSocket socket = NetSocket.opened(FakeFamily.STREAM, new FakeHandle());
      socket.connect(new FakeFamily.Address("somewhere"));
      socket.send(ByteBuffer.allocate(3));
      socket.close();
      recording.dump(file);
    }
    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().startsWith("dev.argyle.net."))
            .toList();
    assertEquals(
        List.of("Socket Connect", "Socket Send"),
        events.stream().map(event -> event.getEventType().getLabel()).toList());
    assertEquals("somewhere", events.getFirst().getString("peer"));
    assertEquals("fake/stream/fake-stream", events.getLast().getString("socket"));
    assertEquals(3, events.getLast().getLong("bytes"));
  }
}
