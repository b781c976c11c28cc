package org.tributary.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tributary.engine.bind.Validation;
import org.tributary.host.Tributary;
import org.tributary.runtime.PluginStatus;

/** Prints the mistakes of a study file and tells an invalid study from a missing plugin. */
final class Mistakes {
  /** How the engine begins when an extension is not there. */
  private static final Pattern UNKNOWN = Pattern.compile("^no [a-z ]+ '([^']+)'");

  private Mistakes() {}

  /** Of a file that its text alone rules out. */
  static int report(Path file, Validation validation, PrintWriter err) {
    err.println(validation.format(file));
    return ExitCodes.BAD_USAGE;
  }

  static int report(Path file, Validation validation, Tributary tributary, PrintWriter err) {
    report(file, validation, err);
    boolean missing =
        validation.errors().stream()
            .map(error -> UNKNOWN.matcher(error.message()))
            .filter(Matcher::find)
            .anyMatch(found -> missingPlugin(found.group(1), tributary));
    if (!missing) {
      return ExitCodes.BAD_USAGE;
    }
    Map<String, List<PluginStatus>> byReason =
        tributary.plugins().stream()
            .filter(plugin -> plugin.state() != PluginStatus.State.OK)
            .collect(
                Collectors.groupingBy(
                    plugin -> plugin.reason() + "; " + plugin.advice(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byReason.forEach(
        (reason, plugins) ->
            err.println(
                plugins.size() == 1
                    ? plugins.get(0).line()
                    : plugins.size()
                        + " plugins ("
                        + plugins.stream().map(PluginStatus::id).collect(Collectors.joining(", "))
                        + "): "
                        + reason));
    return ExitCodes.PLUGIN_MISSING;
  }

  /** Whether an id names a plugin that is not there, or one that was refused. */
  private static boolean missingPlugin(String id, Tributary tributary) {
    if (tributary.registry().refusal(id).isPresent()) {
      return true;
    }
    if (tributary.plugins().stream().noneMatch(each -> each.state() == PluginStatus.State.OK)) {
      return true;
    }
    int slash = id.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String plugin = id.substring(0, slash);
    return tributary.plugins().stream()
        .noneMatch(each -> each.id().equals(plugin) && each.state() == PluginStatus.State.OK);
  }
}
