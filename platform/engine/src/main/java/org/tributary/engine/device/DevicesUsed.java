package org.tributary.engine.device;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.sdk.device.ComputeEngine;
import org.tributary.sdk.device.Device;

/**
 * What the cells of a run compute on, for its provenance.
 *
 * @param devices in words, as {@code cpu} or {@code cpu, gpu:0 (Tesla T4, 15 GiB)}
 * @param engines in words; empty when all of it is Java
 * @param promise what may be expected of the same seed
 */
public record DevicesUsed(String devices, String engines, Promise promise) {

  /** What is used in these places. */
  public static DevicesUsed of(List<Placement> places, Devices devices) {
    TreeSet<String> used = new TreeSet<>();
    TreeSet<String> engines = new TreeSet<>();
    Promise promise = Promise.bitwise();
    for (Placement place : places) {
      if (place.slots().isEmpty()) {
        used.add(Device.CPU);
      }
      place.slots().keySet().forEach(device -> used.add(devices.describe(device)));
      place.engines().stream()
          .flatMap(each -> devices.engine(each).stream())
          .map(ComputeEngine::describe)
          .forEach(engines::add);
      promise = promise.and(place.promise());
    }
    return new DevicesUsed(
        String.join(", ", used), engines.stream().collect(Collectors.joining(", ")), promise);
  }
}
