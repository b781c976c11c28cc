package org.tributary.engine.run.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.engine.bind.BoundStudy;
import org.tributary.engine.device.Placement;
import org.tributary.engine.device.Placing;
import org.tributary.sdk.study.Study;

/**
 * A study ready to run at one setting. Its {@code run} is called from several threads at once.
 *
 * @param study at this setting
 * @param setting value of each swept axis as text, in the order of the axes
 * @param keyText everything its numbers depend on beside the seed and the machine: resolved
 *     options, plugins with their hashes, input files by hash
 * @param placement where its fits compute
 */
public record SettingStudy(
    Study study, Map<String, String> setting, String keyText, Placement placement) {
  public SettingStudy {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
  }

  /** A study that computes on the processor. */
  public SettingStudy(Study study, Map<String, String> setting, String keyText) {
    this(study, setting, keyText, Placement.cpu());
  }

  /**
   * A bound study: its key text is its canonical options, its plugins and what they compute with.
   */
  public static SettingStudy of(BoundStudy bound, Placing placing) {
    Placement placement = placing.of(bound);
    StringBuilder key = new StringBuilder(bound.canonicalOptions());
    bound.plugins().forEach(plugin -> key.append('\n').append(plugin));
    for (String engine : placement.engines()) {
      key.append('\n').append(placing.devices().keyText(placement.kind(), engine));
    }
    return new SettingStudy(bound.study(), bound.setting(), key.toString(), placement);
  }
}
