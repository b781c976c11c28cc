package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.engine.describe.TextTable;
import org.tributary.engine.registry.NearestWords;
import org.tributary.runtime.LoadedPlugin;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.load.Versions;
import org.tributary.sdk.TributaryException;

/** Plugins as rows and trees. */
public final class PluginText {
  private PluginText() {}

  /** As people read them: id, version, extensions, where from or why refused. */
  public static List<String> table(List<PluginStatus> statuses) {
    TextTable table = new TextTable();
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

  /** Puts into a tree who answers for a plugin, and what its bytes are. */
  public static void describe(Map<String, Object> tree, LoadedPlugin plugin) {
    tree.put("description", plugin.description());
    tree.put("provider", plugin.provider());
    tree.put("license", plugin.license());
    tree.put("sha256", plugin.sha256());
  }

  /** What is in such a tree beyond its status, as people read it. */
  public static List<String> description(Map<String, Object> tree) {
    List<String> lines = new ArrayList<>();
    Object sentence = tree.getOrDefault("description", "");
    if (!sentence.equals("")) {
      lines.add(String.valueOf(sentence));
    }
    TextTable table = new TextTable();
    for (String name : List.of("provider", "license", "sha256", "needs", "file")) {
      if (tree.get(name) instanceof List<?> needs) {
        table.row(name, String.join(", ", needs.stream().map(String::valueOf).toList()));
      } else if (tree.containsKey(name)) {
        table.row(name, String.valueOf(tree.get(name)));
      }
    }
    lines.addAll(table.lines("  "));
    if (tree.get("offers") instanceof Map<?, ?> extensions) {
      TextTable offers = new TextTable();
      extensions.forEach((id, summary) -> offers.row(String.valueOf(id), String.valueOf(summary)));
      lines.addAll(offers.lines("  "));
    }
    return lines;
  }

  /** What a plugin says that it needs: a range of SDK versions, and other plugins. */
  public static List<String> needs(Descriptor descriptor) {
    List<String> needs = new ArrayList<>();
    needs.add("SDK " + descriptor.requires());
    descriptor.requirements().forEach(each -> needs.add("plugin " + each.text()));
    return needs;
  }

  /**
   * What putting a version in place of another is called: {@code installed}, {@code upgraded from
   * 1.0.0}, {@code downgraded from 1.0.0}, {@code replaced 1.0.0}.
   */
  public static String change(Optional<String> before, String now) {
    if (before.isEmpty()) {
      return "installed";
    }
    int order = Versions.compare(before.get(), now);
    return (order == 0 ? "replaced " : order < 0 ? "upgraded from " : "downgraded from ")
        + before.get();
  }

  /** Refuses an id that no plugin has, so that a typo switches nothing. */
  public static void requireKnown(String id, RuntimeOptions options) {
    try (PluginRuntime runtime = PluginRuntime.open(options)) {
      if (runtime.statuses().stream().noneMatch(each -> each.id().equals(id))) {
        throw unknown(id, runtime.statuses());
      }
    }
  }

  /** That there is no such plugin, with the nearest names that there are. */
  public static TributaryException unknown(String id, List<PluginStatus> statuses) {
    List<String> known = statuses.stream().map(PluginStatus::id).toList();
    return new TributaryException(
        "unknown-plugin", "there is no plugin '" + id + "'" + NearestWords.hint(id, known));
  }
}
