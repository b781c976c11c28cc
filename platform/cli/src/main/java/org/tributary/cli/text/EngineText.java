package org.tributary.cli.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.sdk.device.Device;
import org.tributary.sdk.device.EngineStatus;

/** How compute engines fare, for people and for programs. */
public final class EngineText {
  /** What a person reads where no plugin brings an engine. */
  public static final String NONE =
      "none; neural families and their GPUs come with the deep distribution";

  private EngineText() {}

  /** As {@code DJL 0.35.1, libtorch 2.7.1 (cpu), 1 thread}. */
  public static String engine(EngineStatus status) {
    return status.engine()
        + ", "
        + status.library()
        + (status.flavour().isEmpty() ? "" : " (" + status.flavour() + ")")
        + ", "
        + Numbers.counted(status.threads(), "thread")
        + status.problem().map(problem -> "; NOT usable: " + problem).orElse("");
  }

  /** As {@code cpu, gpu:0 Tesla T4 of 15 GB}. */
  public static String devices(List<EngineStatus> engines) {
    return Stream.concat(
            Stream.of(Device.CPU),
            engines.stream().flatMap(each -> each.devices().stream()).map(EngineText::device))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** As {@code gpu:0 Tesla T4 of 15 GB}. */
  public static String device(Device device) {
    return device.id()
        + (device.name().isEmpty() ? "" : " " + device.name())
        + (device.memoryBytes() == 0 ? "" : " of " + Numbers.bytes(device.memoryBytes()));
  }

  /** For JSON. */
  public static Map<String, Object> tree(EngineStatus status) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("engine", status.engine());
    tree.put("library", status.library());
    tree.put("flavour", status.flavour());
    tree.put("place", status.place());
    tree.put("threads", status.threads());
    tree.put("driver", status.driver().orElse(""));
    tree.put("devices", status.devices().stream().map(EngineText::tree).toList());
    tree.put("problem", status.problem().orElse(""));
    return tree;
  }

  private static Map<String, Object> tree(Device device) {
    return Map.of("id", device.id(), "name", device.name(), "memoryBytes", device.memoryBytes());
  }
}
