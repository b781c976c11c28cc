package org.tributary.cli.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.engine.registry.NearestWords;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.TributaryException;

/** Plugins as rows and trees. */
public final class PluginText {
  private PluginText() {}

  /** As people read them: id, version, extensions, where from or why refused. */
  public static List<String> table(List<PluginStatus> statuses) {
    Table table = new Table();
    for (PluginStatus each : statuses) {
      table.row(each.id(), each.version(), extensions(each), state(each));
    }
    return statuses.isEmpty() ? List.of("no plugin was found") : table.lines("");
  }

  private static String extensions(PluginStatus status) {
    return status.state() == PluginStatus.State.OK
        ? Numbers.counted(status.extensions(), "extension")
        : "-";
  }

  private static String state(PluginStatus status) {
    StringBuilder text =
        new StringBuilder(
            status.state() == PluginStatus.State.OK
                ? status.origin().word()
                : status.state().word());
    if (!status.reason().isEmpty()) {
      text.append(": ").append(status.reason());
    }
    if (!status.advice().isEmpty()) {
      text.append("; ").append(status.advice());
    }
    return text.toString().replaceAll("\\R", " ");
  }

  /** For JSON. */
  public static Map<String, Object> tree(PluginStatus status) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", status.id());
    tree.put("version", status.version());
    tree.put("extensions", status.extensions());
    tree.put("origin", status.origin().word());
    tree.put("state", status.state().word());
    tree.put("reason", status.reason());
    tree.put("advice", status.advice());
    tree.put("file", status.file().toString());
    return tree;
  }

  /** Refuses an id that no plugin has, so that a typo switches nothing. */
  public static void requireKnown(String id, RuntimeOptions options) {
    try (PluginRuntime runtime = PluginRuntime.open(options)) {
      List<String> known = runtime.statuses().stream().map(PluginStatus::id).toList();
      if (!known.contains(id)) {
        throw new TributaryException(
            "unknown-plugin", "there is no plugin '" + id + "'" + NearestWords.hint(id, known));
      }
    }
  }
}
