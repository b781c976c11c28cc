package org.tributary.runtime.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * Another plugin whose classes a plugin uses.
 *
 * @param id of the other plugin
 * @param range of its version; {@code *} is any
 * @param optional whether the plugin works without it
 */
public record Requirement(String id, String range, boolean optional) {

  /**
   * Reads {@code base@>=2.0.0 & <3.0.0, other?}.
   *
   * @throws RefusedException when an id cannot be one
   */
  static List<Requirement> parse(String text) {
    List<Requirement> all = new ArrayList<>();
    for (String each : text.split(",")) {
      String trimmed = each.strip();
      if (trimmed.isEmpty()) {
        continue;
      }
      int at = trimmed.indexOf('@');
      String id = (at < 0 ? trimmed : trimmed.substring(0, at)).strip();
      boolean optional = id.endsWith("?");
      id = optional ? id.substring(0, id.length() - 1) : id;
      if (!id.matches(Descriptor.ID)) {
        throw new RefusedException(
            "plugin.dependencies names '" + id + "', which is no plugin id",
            "write it as id@>=1.0.0, several separated by commas");
      }
      all.add(new Requirement(id, at < 0 ? "*" : trimmed.substring(at + 1).strip(), optional));
    }
    return List.copyOf(all);
  }

  /** In the notation of the descriptor. */
  public String text() {
    return id + (optional ? "?" : "") + (range.equals("*") ? "" : "@" + range);
  }
}
