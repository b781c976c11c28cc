package org.tributary.engine.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.engine.bind.OptionDeclaration;
import org.tributary.engine.bind.OptionType;
import org.tributary.engine.bind.OptionsShape;
import org.tributary.engine.registry.ProductWords;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.registry.Shorthands;
import org.tributary.engine.spec.Tree;
import org.tributary.sdk.option.Shorthand;

/** Schemas of options; those of products become definitions, so that they may nest and recur. */
final class OptionSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final Registry registry;
  private final ObjectNode definitions = JSON.objectNode();
  private final Map<Class<?>, String> names = new HashMap<>();

  OptionSchemas(Registry registry) {
    this.registry = registry;
    definitions
        .putObject("reference")
        .put("type", "string")
        .put("pattern", "^\\$\\{.+\\}$")
        .put("description", "A fact that another option publishes, as ${source.shared}.");
  }

  ObjectNode definitions() {
    return definitions;
  }

  void properties(Class<? extends Record> record, ObjectNode into) {
    for (OptionDeclaration option : OptionsShape.of(record).options()) {
      into.set(option.name(), option(option));
    }
  }

  private ObjectNode option(OptionDeclaration option) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode ways = schema.putArray("anyOf");
    alternatives(option, option.type(), ways);
    ways.add(reference("reference"));
    StringBuilder doc = new StringBuilder(option.doc());
    if (!option.unit().isEmpty()) {
      doc.append(" Unit: ").append(option.unit()).append('.');
    }
    if (!option.fact().isEmpty()) {
      doc.append(" Default: ${").append(option.fact()).append("} where published.");
    }
    schema.put("description", doc.toString().strip());
    option.fallback().ifPresent(tree -> schema.set("default", TreeJson.of(tree)));
    return schema;
  }

  private void alternatives(OptionDeclaration option, OptionType type, ArrayNode ways) {
    if (type instanceof OptionType.ListOf list) {
      ObjectNode array = ways.addObject().put("type", "array");
      ArrayNode items = array.putObject("items").putArray("anyOf");
      alternatives(option, list.item(), items);
      items.add(reference("reference"));
      alternatives(option, list.item(), ways);
      if (list.item() instanceof OptionType.Whole || list.item() instanceof OptionType.Real) {
        ways.add(grid());
      }
    } else if (type instanceof OptionType.Named) {
      ObjectNode values = ways.addObject().put("type", "object").putObject("additionalProperties");
      values.putArray("type").add("string").add("number").add("boolean");
    } else if (type instanceof OptionType.Maybe maybe) {
      ways.addObject().put("type", "null");
      alternatives(option, maybe.item(), ways);
    } else if (type instanceof OptionType.Product product) {
      ways.add(reference(product(product.type())));
      standard(option, product.type(), ways);
    } else if (type instanceof OptionType.Nested nested) {
      ObjectNode object = ways.addObject().put("type", "object");
      properties(nested.type(), object.putObject("properties"));
      object.put("additionalProperties", false);
      OptionsShape.of(nested.type()).bare().ifPresent(alone -> ways.add(option(alone)));
    } else {
      scalar(option, type, ways.addObject());
    }
  }

  /** Numbers by their ends. */
  static ObjectNode grid() {
    ObjectNode grid = JSON.objectNode().put("type", "object");
    grid.put("description", "Numbers from one end to the other, evenly spaced on the log scale.");
    ObjectNode properties = grid.putObject("properties");
    properties.putObject("from").put("type", "number");
    properties.putObject("to").put("type", "number");
    properties.putObject("points").put("type", "integer").put("minimum", 2);
    words(properties.putObject("scale"), List.of("log", "linear"));
    grid.putArray("required").add("from").add("to").add("points");
    return grid.put("additionalProperties", false);
  }

  /** Options of the default's extension may be given without naming it. */
  private void standard(OptionDeclaration option, Class<?> type, ArrayNode ways) {
    String id =
        option
            .fallback()
            .map(
                tree ->
                    tree instanceof Tree.Mapping mapping && mapping.entries().containsKey("use")
                        ? mapping.entries().get("use").text()
                        : tree.text())
            .orElse("");
    registry.of(type).stream()
        .filter(each -> each.id().equals(id) || each.fullId().equals(id))
        .findFirst()
        .ifPresent(each -> ways.add(extension(each, false)));
  }

  private static void scalar(OptionDeclaration option, OptionType type, ObjectNode schema) {
    if (type instanceof OptionType.Whole || type instanceof OptionType.Real) {
      schema.put("type", type instanceof OptionType.Whole ? "integer" : "number");
      OptionDeclaration.Range range = option.range();
      String least = range.aboveMin() ? "exclusiveMinimum" : "minimum";
      range.least().ifPresent(value -> schema.put(least, value));
      String greatest = range.belowMax() ? "exclusiveMaximum" : "maximum";
      range.greatest().ifPresent(value -> schema.put(greatest, value));
    } else if (type instanceof OptionType.Flag) {
      schema.put("type", "boolean");
    } else if (type instanceof OptionType.Choice choice) {
      words(schema, choice.words());
    } else if (type instanceof OptionType.Text && !option.oneOf().isEmpty()) {
      words(schema, option.oneOf());
    } else if (type instanceof OptionType.Text) {
      schema.putArray("type").add("string").add("number").add("boolean");
    } else {
      schema.put("type", "string");
    }
  }

  private static void words(ObjectNode schema, List<String> words) {
    ArrayNode allowed = schema.putArray("enum");
    words.forEach(allowed::add);
  }

  /** Name of the definition of a product: a shorthand, one of the ids, or one of the mappings. */
  private String product(Class<?> type) {
    String known = names.get(type);
    if (known != null) {
      return known;
    }
    String word = ProductWords.of(type).replace(' ', '-');
    String name = definitions.has(word) ? type.getName() : word;
    names.put(type, name);
    ArrayNode ways = definitions.putObject(name).putArray("anyOf");
    shorthand(type, Shorthand.Alone.NUMBER, "number", ways);
    shorthand(type, Shorthand.Alone.TEXT, "string", ways);
    ArrayNode ids = ways.addObject().put("type", "string").putArray("enum");
    for (RegisteredExtension each : registry.of(type)) {
      ids.add(each.fullId());
      if (ids.valueStream().noneMatch(id -> id.asText().equals(each.id()))) {
        ids.add(each.id());
      }
      ways.add(extension(each, true));
      each.factory().shorthand().ifPresent(shorthand -> ways.add(unnamed(each, shorthand)));
    }
    return name;
  }

  private ObjectNode unnamed(RegisteredExtension extension, Shorthand shorthand) {
    ObjectNode options = extension(extension, false);
    options.putArray("required").add(shorthand.option());
    return options;
  }

  private void shorthand(Class<?> type, Shorthand.Alone alone, String json, ArrayNode ways) {
    new Shorthands(registry)
        .taking(type, alone)
        .ifPresent(
            each ->
                ways.addObject()
                    .put("type", json)
                    .put("title", each.factory().title())
                    .put("description", each.factory().summary()));
  }

  private ObjectNode extension(RegisteredExtension each, boolean named) {
    ObjectNode object = JSON.objectNode();
    object.put("type", "object");
    object.put("title", each.factory().title());
    object.put("description", each.factory().summary());
    ObjectNode properties = object.putObject("properties");
    if (named) {
      ArrayNode ways = properties.putObject("use").putArray("oneOf");
      ways.addObject().put("const", each.id());
      ways.addObject().put("const", each.fullId());
      object.putArray("required").add("use");
    }
    properties(each.factory().optionsType(), properties);
    object.put("additionalProperties", false);
    return object;
  }

  private static ObjectNode reference(String definition) {
    return JSON.objectNode().put("$ref", "#/$defs/" + definition);
  }
}
