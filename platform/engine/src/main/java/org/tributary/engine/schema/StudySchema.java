package org.tributary.engine.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tributary.engine.describe.EngineOptions;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;

/** JSON Schema, draft 2020-12, of the files of one study: what an editor completes and checks. */
public final class StudySchema {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private final ObjectNode root;

  private StudySchema(ObjectNode root) {
    this.root = root;
  }

  /**
   * The schema.
   *
   * @param registry whose extensions an option may use
   * @param study extension whose product is a study
   */
  public static StudySchema of(Registry registry, RegisteredExtension study) {
    OptionSchemas options = new OptionSchemas(registry);
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", study.factory().title());
    root.put("description", study.factory().summary());
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    engineKeys(properties, study);
    options.properties(study.factory().optionsType(), properties);
    root.putArray("required").add("study");
    root.put("additionalProperties", false);
    root.set("$defs", options.definitions());
    return new StudySchema(root);
  }

  /** The schema as a tree of its own. */
  public ObjectNode tree() {
    return root.deepCopy();
  }

  /** The schema as indented JSON. */
  public String text() {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void engineKeys(ObjectNode properties, RegisteredExtension study) {
    properties
        .putObject("study")
        .put("description", study.factory().summary())
        .putArray("enum")
        .add(study.id())
        .add(study.fullId());
    key(properties, "name", "string");
    key(properties, "description", "string");
    key(properties, "seed", "integer").put("default", 1);
    key(properties, "replicates", "integer").put("minimum", 1);
    key(properties, "numericsThreads", "integer").put("minimum", 1).put("default", 1);
    ObjectNode keep = key(properties, "keep", "object");
    keep.putObject("properties").putObject("models").putArray("enum").add("none").add("all");
    keep.put("additionalProperties", false);
    ObjectNode sweep = key(properties, "sweep", "object");
    ObjectNode axis = sweep.putObject("additionalProperties");
    ArrayNode written = axis.putArray("anyOf");
    written.addObject().put("type", "array").put("minItems", 1);
    written.add(OptionSchemas.grid());
    ObjectNode zip = sweep.putObject("properties").putObject("zip").put("type", "array");
    zip.put("description", EngineOptions.doc("sweep.zip"));
    zip.putObject("items").put("type", "object").set("additionalProperties", axis.deepCopy());
  }

  private static ObjectNode key(ObjectNode properties, String name, String type) {
    return properties.putObject(name).put("type", type).put("description", EngineOptions.doc(name));
  }
}
