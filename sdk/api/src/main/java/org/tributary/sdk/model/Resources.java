package org.tributary.sdk.model;

/**
 * What a fit needs.
 *
 * @param device {@code cpu}, {@code gpu} or {@code gpu:1}; as resolved by the plan
 * @param slots share of the device's slots that it takes, at least 1
 * @param memoryBytes rough memory; 0 when small
 */
public record Resources(String device, int slots, long memoryBytes) {
  public Resources {
    if (slots < 1 || memoryBytes < 0) {
      throw new IllegalArgumentException(
          "resources need slots >= 1 and memory >= 0, were " + slots + ", " + memoryBytes);
    }
  }

  /** One CPU slot. */
  public static Resources cpu() {
    return new Resources("cpu", 1, 0);
  }
}
