package org.tributary.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads defaults as they stand in {@code @Option}: a scalar, {@code [a, b]} or {@code {use: id,
 * key: value}}, nested at will. Scalars stay text.
 */
final class FlowText {
  private final String text;
  private int at;

  private FlowText(String text) {
    this.text = text;
  }

  /** A String, a List or a Map with text keys. */
  static Object parse(String text) {
    FlowText reader = new FlowText(text);
    Object value = reader.value("");
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw new IllegalArgumentException("'" + text + "' has something left at " + reader.at);
    }
    return value;
  }

  private Object value(String ends) {
    skipSpace();
    if (next('[')) {
      List<Object> list = new ArrayList<>();
      while (!next(']')) {
        list.add(value(",]"));
        next(',');
      }
      return list;
    }
    if (next('{')) {
      Map<String, Object> map = new LinkedHashMap<>();
      while (!next('}')) {
        String key = String.valueOf(value(":"));
        require(next(':'), "':' after " + key);
        map.put(key, value(",}"));
        next(',');
      }
      return map;
    }
    return scalar(ends);
  }

  private String scalar(String ends) {
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      int close = text.indexOf(text.charAt(at), at + 1);
      require(close > 0, "a closing quote");
      String quoted = text.substring(at + 1, close);
      at = close + 1;
      return quoted;
    }
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private boolean next(char wanted) {
    skipSpace();
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    if (!there && at >= text.length() && (wanted == ']' || wanted == '}')) {
      throw new IllegalArgumentException("'" + text + "' needs a closing " + wanted);
    }
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void require(boolean met, String what) {
    if (!met) {
      throw new IllegalArgumentException("'" + text + "' needs " + what);
    }
  }
}
