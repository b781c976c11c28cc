package org.tributary.worker;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A worker that does what its task says, in place of measuring. */
final class ActingWorker {
  private ActingWorker() {}

  public static void main(String[] words) throws IOException {
    SocketChannel channel =
        SocketChannel.open(UnixDomainSocketAddress.of(Path.of(words[words.length - 1])));
    Wire wire = new Wire(channel);
    String order = wire.receive().orElseThrow().text();
    if (order.equals("refuse")) {
      wire.send(Wire.Kind.REFUSED, "odd-order\nno such study");
      wire.receive();
      return;
    }
    wire.send(Wire.Kind.READY, "");
    int known = 0;
    while (true) {
      Wire.Message asked = wire.receive().orElseThrow();
      if (asked.kind() == Wire.Kind.KNOWN) {
        known++;
        continue;
      }
      act(wire, asked.text(), known);
      known = 0;
    }
  }

  private static void act(Wire wire, String task, int known) throws IOException {
    String key = "k".repeat(64);
    switch (task) {
      case "exit" -> {
        wire.send(Wire.Kind.PARTIAL, "a part");
        System.out.println("before the end");
        Runtime.getRuntime().halt(3);
      }
      case "exit once" -> {
        if (known == 0) {
          wire.send(Wire.Kind.PARTIAL, "a part");
          Runtime.getRuntime().halt(3);
        }
      }
      case "train" -> {
        wire.send(Wire.Kind.ARTIFACT, "figure");
        for (String state : new String[] {"first", "second"}) {
          Wire.Message kept =
              Keyed.of(Wire.Kind.MODEL, key, state.getBytes(StandardCharsets.UTF_8));
          wire.send(kept.kind(), kept.bytes());
        }
      }
      case "differ" -> {
        wire.send(Wire.Kind.REFUSED, "worker-differs\nanother seed");
        return;
      }
      default -> {
        // Nothing but its answer.
      }
    }
    wire.send(Wire.Kind.RESULT, task + " knowing " + known);
  }
}
