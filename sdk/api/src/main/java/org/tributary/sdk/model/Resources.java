package org.tributary.sdk.model;

import java.util.regex.Pattern;
import org.tributary.sdk.device.Device;

/**
 * What a fit asks for.
 *
 * @param device {@code cpu}, {@code gpu} (the first), {@code gpu:1}, or {@code auto}: the first GPU
 *     that the engine can use when there is one, else the processor. The plan resolves it, once for
 *     a run, and {@link FitContext#device()} gives what it became
 * @param slots share of the device's slots that it takes, at least 1; a device has one unless the
 *     person says otherwise
 * @param memoryBytes rough memory; 0 when small
 * @param engine id of the {@link org.tributary.sdk.device.ComputeEngine} that it computes with;
 *     empty when it computes in Java
 * @param memoryOption path of the option to lower when memory runs out, as {@code training.batch};
 *     empty when there is none
 */
public record Resources(
    String device, int slots, long memoryBytes, String engine, String memoryOption) {
  /** The device word that lets the plan choose. */
  public static final String AUTO = "auto";

  private static final Pattern DEVICES = Pattern.compile("auto|cpu|gpu(:[0-9]{1,3})?");

  public Resources {
    if (!DEVICES.matcher(device).matches()) {
      throw new IllegalArgumentException(
          "device must be auto, cpu, gpu or gpu:1 and so on, was '" + device + "'");
    }
    if (slots < 1 || memoryBytes < 0) {
      throw new IllegalArgumentException(
          "resources need slots >= 1 and memory >= 0, were " + slots + ", " + memoryBytes);
    }
  }

  /** A device, whatever the engine. */
  public Resources(String device, int slots, long memoryBytes) {
    this(device, slots, memoryBytes, "", "");
  }

  /** One CPU slot, computing in Java. */
  public static Resources cpu() {
    return new Resources(Device.CPU, 1, 0);
  }

  /** One slot of a device, computing with an engine. */
  public static Resources of(String engine, String device, String memoryOption) {
    return new Resources(device, 1, 0, engine, memoryOption);
  }
}
