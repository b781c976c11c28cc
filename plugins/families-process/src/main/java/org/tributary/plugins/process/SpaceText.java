package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

/** Spaces as JSON: {@code {"kind": "columns" | "tensor" | "tokens", ...}}. */
final class SpaceText {
  private SpaceText() {}

  static ObjectNode of(Space space) {
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    if (space instanceof ColumnSpace table) {
      var columns = text.put("kind", "columns").putArray("columns");
      table
          .columns()
          .forEach(column -> columns.add(kind(column.kind()).put("name", column.name())));
      return text;
    }
    TensorSpace tensor = (TensorSpace) space;
    if (tensor.element() instanceof Kind.Tokens tokens) {
      text.put("kind", "tokens");
      text.put("vocabulary", tokens.vocabulary()).put("longest", tokens.longest());
      var spellings = text.putArray("spellings");
      tokens.spellings().forEach(spellings::add);
      return text;
    }
    var shape = text.put("kind", "tensor").putArray("shape");
    tensor.shape().forEach(shape::add);
    text.set("element", kind(tensor.element()));
    return text;
  }

  private static ObjectNode kind(Kind kind) {
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    if (kind instanceof Kind.Category category) {
      var levels = text.put("kind", "category").putArray("levels");
      category.levels().forEach(levels::add);
      return text;
    }
    if (kind instanceof Kind.Real real) {
      return text.put("kind", "real").put("unit", real.unit());
    }
    return text.put("kind", "whole");
  }

  /**
   * The space that a program tells: columns, each with a name and a kind, levels where it is a
   * category.
   *
   * @throws IllegalArgumentException saying what is missing
   */
  static Space read(JsonNode text) {
    List<ColumnSpace.Column> columns = new ArrayList<>();
    for (JsonNode column : text.path("columns")) {
      columns.add(new ColumnSpace.Column(column.path("name").asText("?"), kind(column)));
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "a source tells its columns as {\"columns\": [{\"name\": \"x\", \"kind\": \"real\"}]},"
              + " was "
              + Wire.shown(text.toString()));
    }
    return new ColumnSpace(columns);
  }

  private static Kind kind(JsonNode column) {
    String word = column.path("kind").asText("real");
    return switch (word) {
      case "real" -> new Kind.Real(column.path("unit").asText(""));
      case "whole" -> new Kind.Whole();
      case "category" -> {
        List<String> levels = new ArrayList<>();
        column.path("levels").forEach(level -> levels.add(level.asText()));
        yield new Kind.Category(levels);
      }
      default ->
          throw new IllegalArgumentException(
              "kind of a column is real, whole or category, was '" + Wire.shown(word) + "'");
    };
  }
}
