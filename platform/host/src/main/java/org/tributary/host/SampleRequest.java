package org.tributary.host;

import java.nio.file.Path;
import java.util.Map;

/**
 * Which kept model to draw from, and how much.
 *
 * @param run folder
 * @param setting value of each swept axis; empty for the first setting
 * @param replicate 0, 1, ...
 * @param model parts of the model's name with spaces between, as {@code separate} or {@code replace
 *     generation/8}, which names the arm too; empty for the last
 * @param count points of each source, at least 1
 */
public record SampleRequest(
    Path run, Map<String, String> setting, int replicate, String model, int count) {
  public SampleRequest {
    setting = Map.copyOf(setting);
    if (replicate < 0 || count < 1) {
      throw new IllegalArgumentException(
          "replicate must be >= 0 and count >= 1, were " + replicate + ", " + count);
    }
  }
}
