package org.tributary.engine.bind;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;

/** Options with every default filled in, in the two notations they are kept in. */
public final class ResolvedOptions {
  private final JsonNode tree;

  /** Empty until it is asked for: of most settings that are checked nobody asks. */
  private volatile String canonical = "";

  ResolvedOptions(JsonNode tree) {
    this.tree = tree;
  }

  /**
   * JSON with sorted keys and no spaces, input files and extensions by hash: equal options, equal
   * text.
   */
  public String canonical() {
    if (canonical.isEmpty()) {
      StringBuilder text = new StringBuilder(256);
      write(tree, text);
      canonical = text.toString();
    }
    return canonical;
  }

  /** YAML for people: input files as written, options in the order of declaration. */
  public String yaml() {
    return ResolvedYaml.write(tree);
  }

  private static void write(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      String[] names = new String[node.size()];
      Iterator<String> unsorted = node.fieldNames();
      Arrays.setAll(names, i -> unsorted.next());
      Arrays.sort(names);
      text.append('{');
      for (int i = 0; i < names.length; i++) {
        text.append(i > 0 ? "," : "");
        quote(names[i], text);
        text.append(':');
        write(node.get(names[i]), text);
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
    if (plain(value)) {
      text.append(value);
    } else {
      JsonStringEncoder.getInstance().quoteAsString(value, text);
    }
    text.append('"');
  }

  /** Whether no sign of it needs a mark before it. */
  private static boolean plain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\') {
        return false;
      }
    }
    return true;
  }
}
