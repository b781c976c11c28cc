package org.tributary.engine.device;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.sdk.device.Device;

/**
 * Where the fits of a cell compute, settled while the run is planned.
 *
 * @param slots of each device beside the processor that the cell takes, by id
 * @param engines ids of the compute engines it uses
 * @param memoryOptions options to lower when memory runs out
 * @param promise what may be expected of a repetition
 */
public record Placement(
    SortedMap<String, Integer> slots,
    SortedSet<String> engines,
    SortedSet<String> memoryOptions,
    Promise promise) {
  public Placement {
    slots = Collections.unmodifiableSortedMap(new TreeMap<>(slots));
    engines = Collections.unmodifiableSortedSet(new TreeSet<>(engines));
    memoryOptions = Collections.unmodifiableSortedSet(new TreeSet<>(memoryOptions));
  }

  /** The processor alone, computing in Java. */
  public static Placement cpu() {
    return new Placement(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), Promise.bitwise());
  }

  /** The kinds of devices, part of the key of a cell: {@code cpu}, {@code gpu}. */
  public String kind() {
    return slots.isEmpty()
        ? Device.CPU
        : slots.keySet().stream().map(Device::kind).distinct().collect(Collectors.joining("+"));
  }

  /** The device of a fit that no family asks for: the first one taken, else the processor. */
  public String device() {
    return slots.isEmpty() ? Device.CPU : slots.firstKey();
  }

  /** What ran out of which memory and what to lower, when that is what a failure says. */
  public Optional<String> outOfMemory(Throwable failure, Devices devices) {
    boolean said =
        engines.stream()
            .flatMap(each -> devices.engine(each).stream())
            .anyMatch(each -> each.outOfMemory(failure));
    return said ? Optional.of(exhausted()) : Optional.empty();
  }

  private String exhausted() {
    String where = slots.isEmpty() ? "the processor" : String.join(", ", slots.keySet());
    String lower =
        memoryOptions.isEmpty()
            ? "make the model or its batches smaller"
            : "lower " + String.join(" or ", memoryOptions) + " of the family";
    return "the memory of " + where + " is used up: " + lower;
  }
}
