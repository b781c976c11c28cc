package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The code of the author's guide is that of the projects that {@code tributary new} writes, which
 * the smoke tests build, try and run.
 */
class GuideTest {
  private static final Path GUIDE = Path.of("../../sdk/guide");
  private static final Path PROJECTS = Path.of("src/main/resources/org/tributary/cli/project");

  @ParameterizedTest
  @ValueSource(strings = {"family", "source", "metric", "study", "bound", "intervention"})
  void codeIsThatOfTheProject(String kind) throws IOException {
    String chapter = Files.readString(GUIDE.resolve(kind + ".md"));
    String template = Files.readString(PROJECTS.resolve(kind).resolve("Factory.java"));
    String code =
        template
            .substring(template.indexOf("/** {@code"))
            .replace("@type@", "Acme")
            .replace("@name@", "acme");
    String mark = "<!-- code: " + kind + " -->\n";
    Matcher found =
        Pattern.compile(Pattern.quote(mark) + "(\n```java\n.*?```\n)?", Pattern.DOTALL)
            .matcher(chapter);
    assertThat(found.find()).as("%s.md has the mark %s", kind, mark).isTrue();
    String now =
        chapter.substring(0, found.start())
            + mark
            + "\n```java\n"
            + code
            + "```\n"
            + chapter.substring(found.end());
    CommittedText.at("sdk/guide/" + kind + ".md").says(now, GuideTest.class);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    try (Stream<Path> pages = Files.list(GUIDE)) {
      for (Path page : pages.filter(each -> each.toString().endsWith(".md")).toList()) {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(page));
        while (links.find()) {
          assertThat(GUIDE.resolve(links.group(1))).as("%s", page).exists();
        }
      }
    }
  }
}
