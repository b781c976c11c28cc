package org.tributary.report;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.sdk.evidence.Position;

/**
 * What a cell emitted, and where it stands.
 *
 * @param mediaType as {@code image/png} or {@code text/csv}
 * @param arm empty when the study has one only
 * @param position inside the cell
 * @param setting value of each swept axis
 * @param replicate 0, 1, ...
 * @param bytes the content, copied neither in nor out
 */
public record Artifact(
    String mediaType,
    String arm,
    Position position,
    Map<String, String> setting,
    int replicate,
    byte[] bytes) {
  public Artifact {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
  }

  /** The content as UTF-8 text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
