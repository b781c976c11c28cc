package org.tributary.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.engine.describe.StudyTemplate;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.StudyFiles;

class StudySchemaTest {
  private final StudySchema schema = StudySchema.of(Fixture.registry(), Fixture.study());

  private Set<ValidationMessage> messages(String yaml) throws IOException {
    JsonNode document = new YAMLMapper().readTree(yaml);
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema.text());
    return validator.validate(document);
  }

  private static String example() throws IOException {
    return Files.readString(StudyFiles.resource("figure-1.yaml"));
  }

  @Test
  void theShippedExampleIsValid() throws IOException {
    assertThat(messages(example())).isEmpty();
  }

  @Test
  void theTemplateIsValid() throws IOException {
    assertThat(messages(StudyTemplate.of(Fixture.registry(), Fixture.study()))).isEmpty();
  }

  @Test
  void aTypoInANestedOptionIsRejected() throws IOException {
    assertThat(messages(example().replace("similarity", "similarty"))).isNotEmpty();
  }

  @Test
  void aTypoAtTheTopIsRejected() throws IOException {
    assertThat(messages(example().replace("samples:", "sample:"))).isNotEmpty();
  }

  @Test
  void aValueOutOfRangeIsRejected() throws IOException {
    assertThat(messages(example().replace("similarity: 0.5", "similarity: 1.5"))).isNotEmpty();
  }

  @Test
  void anUnknownIdIsRejected() throws IOException {
    assertThat(messages(example().replace("use: gaussian", "use: gausian"))).isNotEmpty();
  }

  @Test
  void defaultsAndDocsAreThereForEditors() {
    JsonNode arms = schema.tree().at("/properties/arms");

    assertThat(arms.get("default").toString()).isEqualTo("[\"pooled\",\"separate\"]");
    assertThat(arms.get("description").asText()).isEqualTo("Arms compared.");
  }
}
