package org.tributary.engine.bind;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** Options with every default filled in, in the two notations they are kept in. */
public final class ResolvedOptions {
  private final JsonNode tree;
  private final String canonical;

  ResolvedOptions(JsonNode tree) {
    this.tree = tree;
    StringBuilder text = new StringBuilder(256);
    write(tree, text);
    this.canonical = text.toString();
  }

  /**
   * JSON with sorted keys and no spaces, input files and extensions by hash: equal options, equal
   * text.
   */
  public String canonical() {
    return canonical;
  }

  /** YAML for people: input files as written, options in the order of declaration. */
  public String yaml() {
    return ResolvedYaml.write(tree);
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      node.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      text.append('{');
      Iterator<Map.Entry<String, JsonNode>> entries = sorted.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<String, JsonNode> entry = entries.next();
        quote(entry.getKey(), text);
        text.append(':');
        write(entry.getValue(), text);
        text.append(entries.hasNext() ? "," : "");
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      for (int i = 0; i < node.size(); i++) {
        text.append(i > 0 ? "," : "");
        write(node.get(i), text);
      }
      text.append(']');
    } else if (node instanceof TwoNotations value) {
      quote(value.canonical(), text);
    } else if (node.isDouble() && Double.isInfinite(node.doubleValue())) {
      text.append('"').append(node.doubleValue()).append('"');
    } else if (node.isTextual()) {
      quote(node.textValue(), text);
    } else {
      text.append(node.asText());
    }
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, text);
    text.append('"');
  }
}
