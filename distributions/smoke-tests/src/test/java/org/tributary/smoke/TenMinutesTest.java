package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The author's guide of an installation, followed to the letter. */
@Tag("acceptance")
@ExtendWith(LeavesInstallAlone.class)
class TenMinutesTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;
  private Author author;

  @BeforeEach
  void sitDown() {
    author = new Author(installation, folder);
  }

  @AfterEach
  void getUp() {
    author.close();
  }

  /** Every block of a chapter in a language, one after the other. */
  private String blocks(String chapter, String language) throws IOException {
    Path page = installation.folder().resolve("guide").resolve(chapter + ".md");
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(page))
        .results()
        .map((MatchResult block) -> block.group(1))
        .collect(Collectors.joining());
  }

  private Finished followed(String chapter) throws IOException {
    String commands = blocks(chapter, "sh");
    Finished finished = author.runs(commands);
    assertThat(finished.code()).as(finished.out() + finished.err()).isZero();
    List<String> begun = finished.err().lines().filter(line -> line.startsWith("+ ")).toList();
    assertThat(begun).as("each was run").hasSameSizeAs(commands.lines().toList());
    return finished;
  }

  @Test
  void inJava() throws IOException {
    Finished all = followed("ten-minutes-java");

    assertThat(all.out())
        .contains("the contract is kept: ", "installed ok my-family 1.0.0", "150 to measure")
        .contains("read on:            " + installation.folder().resolve("guide/family.md"))
        .contains("complete  30 expected, 30 done, 0 reused, 0 failed")
        .contains("wrote my-family-battery.md", "removed my-family")
        .containsPattern("my-family +ok");
    assertThat(all.err().lines())
        .as("no warning but Java's own of its vectors")
        .allMatch(line -> line.startsWith("+ ") || line.contains("jdk.incubator.vector"));
    assertThat(author.fetched().resolve("tributary-testkit")).isDirectory();
    Path page = author.desk().resolve("my-family/my-family-battery.md");
    assertThat(page).content().contains("Pool or separate?", "gaussian", "kde");
  }

  @Test
  void inPython() throws IOException {
    Finished all = followed("ten-minutes-python");

    assertThat(all.out())
        .contains("complete  4 expected, 4 done, 0 reused, 0 failed", "wrote my-model-battery.md");
    Path page = author.desk().resolve("my-model/my-model-battery.md");
    assertThat(page).content().contains("Pool or separate?", "gaussian", "kde");
  }

  @Test
  void byTenLinesOfAProgram() throws IOException {
    Files.writeString(author.desk().resolve("Embedding.java"), blocks("embedding", "java"));
    Finished all = followed("embedding");

    assertThat(all.out()).contains("average TV of pooled", "lower than of separate");
  }
}
