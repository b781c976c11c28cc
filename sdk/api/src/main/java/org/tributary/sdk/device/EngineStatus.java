package org.tributary.sdk.device;

import java.util.List;
import java.util.Optional;

/**
 * How a compute engine fares in this process.
 *
 * @param engine what binds the library, as {@code DJL 0.35.1}
 * @param library with its version, as {@code libtorch 2.7.1}
 * @param flavour of the library, as {@code cpu} or {@code cu128}; empty when there is none
 * @param place where the library lies; empty when there is none
 * @param threads of products
 * @param devices it can use beside the processor
 * @param driver of such devices that the system has, with its version; empty when there is none
 * @param problem why it cannot be used, and what to do; empty when it can
 */
public record EngineStatus(
    String engine,
    String library,
    String flavour,
    String place,
    int threads,
    List<Device> devices,
    Optional<String> driver,
    Optional<String> problem) {
  public EngineStatus {
    devices = List.copyOf(devices);
  }
}
