package org.tributary.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run folder says of itself, flat: options by path, seed, versions, plugins, inputs. */
public final class RunFacts {
  /** What two executions of one study may differ in without meaning anything. */
  private static final List<String> COMPARED =
      List.of("seed", "replicates", "versions", "plugins", "inputs", "axes");

  private RunFacts() {}

  /** The facts of a run folder, in the order it tells them. */
  public static Map<String, String> of(Path run) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    Path resolved = run.resolve("resolved.yaml");
    if (Files.isRegularFile(resolved)) {
      options(Files.readAllLines(resolved), facts);
    }
    Path provenance = run.resolve("provenance.json");
    if (Files.isRegularFile(provenance)) {
      JsonNode root = Json.read(provenance);
      COMPARED.forEach(name -> flatten(name, root.path(name), facts));
    }
    return facts;
  }

  /** The extensions that a run used, as {@code plugin/id}. */
  public static Set<String> plugins(Path run) throws IOException {
    Set<String> used = new LinkedHashSet<>();
    Json.read(run.resolve("provenance.json"))
        .path("plugins")
        .forEach(each -> used.add(each.asText().split("@", 2)[0]));
    return used;
  }

  /** Keys of block YAML by their path; list items by their number. */
  static void options(List<String> lines, Map<String, String> facts) {
    Deque<Level> levels = new ArrayDeque<>();
    Map<String, Integer> items = new LinkedHashMap<>();
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.equals("---")) {
        continue;
      }
      int indent = line.length() - line.stripLeading().length();
      if (text.startsWith("- ") || text.equals("-")) {
        closeItems(levels, indent);
        String parent = path(levels);
        int number = items.merge(parent, 1, Integer::sum) - 1;
        levels.push(new Level(indent, "[" + number + "]"));
        indent += 2;
        text = text.substring(1).strip();
      }
      int colon = text.indexOf(": ");
      if (colon < 0 && !text.endsWith(":")) {
        facts.put(path(levels), text);
        continue;
      }
      String key = colon < 0 ? text.substring(0, text.length() - 1) : text.substring(0, colon);
      close(levels, indent);
      levels.push(new Level(indent, key));
      if (colon >= 0) {
        facts.put(path(levels), text.substring(colon + 2).strip());
      }
    }
  }

  /** A key and how far it is indented. */
  private record Level(int indent, String key) {}

  private static void close(Deque<Level> levels, int indent) {
    while (!levels.isEmpty() && levels.peek().indent() >= indent) {
      levels.pop();
    }
  }

  /** An item may stand as far left as the key of its list. */
  private static void closeItems(Deque<Level> levels, int indent) {
    while (!levels.isEmpty()
        && (levels.peek().indent() > indent
            || levels.peek().indent() == indent && levels.peek().key().startsWith("["))) {
      levels.pop();
    }
  }

  private static String path(Deque<Level> levels) {
    StringBuilder path = new StringBuilder();
    levels
        .descendingIterator()
        .forEachRemaining(
            level -> {
              boolean dot = path.length() > 0 && !level.key().startsWith("[");
              path.append(dot ? "." : "").append(level.key());
            });
    return path.toString();
  }

  private static void flatten(String name, JsonNode node, Map<String, String> facts) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(each -> flatten(name + "." + each.getKey(), each.getValue(), facts));
    } else if (node.isArray()) {
      node.forEach(each -> plugin(name, each.asText(), facts));
    } else if (!node.isMissingNode()) {
      facts.put(name, node.asText());
    }
  }

  /** {@code plugin/id@version sha256}: version and hash under the name, else the text itself. */
  private static void plugin(String name, String text, Map<String, String> facts) {
    int at = text.indexOf('@');
    if (at < 0) {
      facts.put(name + "." + text, "yes");
    } else {
      facts.put(name + "." + text.substring(0, at), text.substring(at + 1));
    }
  }
}
