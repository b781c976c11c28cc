package org.tributary.engine.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tributary.engine.registry.InMemoryRegistry;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.Device;
import org.tributary.sdk.model.Resources;

/**
 * The devices of one run. An engine is asked for them once, and only when a family computes with
 * it, so that what {@code auto} means cannot change while the run goes on.
 */
public final class Devices {
  private final ComputeEngines engines;
  private final int slots;
  private final Map<String, List<Device>> found = new ConcurrentHashMap<>();

  /**
   * The devices of a run.
   *
   * @param slots cells that one device takes at once, at least 1; the processor takes as many as
   *     there are workers
   */
  public Devices(ComputeEngines engines, int slots) {
    if (slots < 1) {
      throw new IllegalArgumentException("slots of a device must be >= 1, were " + slots);
    }
    this.engines = engines;
    this.slots = slots;
  }

  /** The processor alone. */
  public static Devices cpu() {
    return new Devices(new ComputeEngines(new InMemoryRegistry(List.of())), 1);
  }

  /** Cells that one device takes at once. */
  public int slots() {
    return slots;
  }

  /**
   * The device that a fit gets: {@code cpu}, {@code gpu:0} and so on.
   *
   * @throws TributaryException {@code device-absent} naming the devices there are
   */
  public String resolve(Resources wanted) {
    String word = wanted.device();
    if (word.equals(Device.CPU)) {
      return word;
    }
    List<Device> offered = found.computeIfAbsent(wanted.engine(), this::find);
    boolean any = word.equals(Resources.AUTO) || Device.kind(word).equals(word);
    Optional<Device> device =
        offered.stream()
            .filter(each -> any ? Device.kind(each.id()).equals("gpu") : each.id().equals(word))
            .findFirst();
    if (device.isEmpty() && !word.equals(Resources.AUTO)) {
      throw new TributaryException("device-absent", absent(word, wanted.engine(), offered));
    }
    return device.map(Device::id).orElse(Device.CPU);
  }

  /** A device in words, as {@code gpu:0 (Tesla T4, 15 GiB)}. */
  String describe(String id) {
    return found.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(Devices::words)
        .orElse(id);
  }

  /** The engine of an id, when a plugin offers it. */
  Optional<ComputeEngine> engine(String id) {
    return id.isEmpty() ? Optional.empty() : engines.named(id);
  }

  /**
   * What the numbers of a fit depend on beside its family: the kind of its device, and the engine
   * with its version.
   */
  public String keyText(String device, String engine) {
    String kind = Device.kind(device);
    return engine.isEmpty() ? kind : kind + " " + engines.fingerprint(engine).orElse(engine);
  }

  private List<Device> find(String engine) {
    return engine.isEmpty()
        ? engines.all().stream().flatMap(each -> each.devices().stream()).toList()
        : engines.named(engine).map(ComputeEngine::devices).orElse(List.of());
  }

  private static String absent(String word, String engine, List<Device> offered) {
    String there =
        offered.isEmpty()
            ? "only the processor"
            : offered.stream().map(Devices::words).collect(Collectors.joining(", "));
    return "device "
        + word
        + " is not there: "
        + (engine.isEmpty() ? "there is " : engine + " can use ")
        + there
        + "; write device: auto or cpu, or see tributary gpu status";
  }

  private static String words(Device device) {
    String memory = device.memoryBytes() == 0 ? "" : (device.memoryBytes() >> 30) + " GiB";
    String about =
        device.name().isEmpty() || memory.isEmpty()
            ? device.name() + memory
            : device.name() + ", " + memory;
    return about.isEmpty() ? device.id() : device.id() + " (" + about + ")";
  }
}
