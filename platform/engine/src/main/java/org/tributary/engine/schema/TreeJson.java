package org.tributary.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tributary.engine.spec.NumberText;
import org.tributary.engine.spec.Tree;

/** A value of a study file as JSON, typed as YAML would type it. */
final class TreeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TreeJson() {}

  static JsonNode of(Tree tree) {
    if (tree instanceof Tree.Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.items().forEach(item -> array.add(of(item)));
      return array;
    }
    if (tree instanceof Tree.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach((key, value) -> object.set(key, of(value)));
      return object;
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    String text = scalar.value();
    if (scalar.quoted()) {
      return JSON.textNode(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return JSON.booleanNode(text.equals("true"));
    }
    if (NumberText.whole(text).isPresent()) {
      return JSON.numberNode(NumberText.whole(text).getAsLong());
    }
    return NumberText.real(text).isPresent() && Double.isFinite(NumberText.real(text).getAsDouble())
        ? JSON.numberNode(NumberText.real(text).getAsDouble())
        : JSON.textNode(text);
  }
}
