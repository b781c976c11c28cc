package org.tributary.sdk.device;

/**
 * A device beside the processor that a library can use in this process.
 *
 * @param id {@code gpu:0}, {@code gpu:1}, ...
 * @param name as its maker calls it; empty when it is not known
 * @param memoryBytes of the device; 0 when it is not known
 */
public record Device(String id, String name, long memoryBytes) {
  /** The processor, which is always there. */
  public static final String CPU = "cpu";

  public Device {
    if (!id.matches("[a-z]+:[0-9]{1,3}")) {
      throw new IllegalArgumentException("a device is named as gpu:0, was '" + id + "'");
    }
    if (memoryBytes < 0) {
      throw new IllegalArgumentException("memoryBytes must be >= 0, was " + memoryBytes);
    }
  }

  /** The kind of a device: its id without the number, as {@code cpu} or {@code gpu}. */
  public static String kind(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon);
  }
}
