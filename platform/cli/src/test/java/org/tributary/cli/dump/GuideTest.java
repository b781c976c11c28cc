package org.tributary.cli.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.cli.Cli;

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
    String now = with("<!-- code: " + kind + " -->\n", kind + "/Factory.java", chapter);
    if (Files.exists(PROJECTS.resolve(kind + "/Test.java"))) {
      now = with("<!-- code: " + kind + " test -->\n", kind + "/Test.java", now);
    }
    CommittedText.at("sdk/guide/" + kind + ".md").says(now, GuideTest.class);
  }

  /** A chapter with the code of a template below its mark. */
  private static String with(String mark, String file, String chapter) throws IOException {
    String template = Files.readString(PROJECTS.resolve(file));
    String code =
        template
            .substring(template.indexOf("\n/** ") + 1)
            .replace("@type@", "Acme")
            .replace("@name@", "acme");
    Matcher found =
        Pattern.compile(Pattern.quote(mark) + "(\n```java\n.*?```\n)?", Pattern.DOTALL)
            .matcher(chapter);
    assertThat(found.find()).as("the chapter has the mark %s", mark).isTrue();
    return chapter.substring(0, found.start())
        + mark
        + "\n```java\n"
        + code
        + "```\n"
        + chapter.substring(found.end());
  }

  /** That a theorem needs no Java is shown by one, which the chapter writes within a sentence. */
  @Test
  void theFormulaOfTheChapterIsOneOfAStudy(@TempDir Path folder) throws IOException {
    Matcher formula =
        Pattern.compile("`(bounds: .*?)`", Pattern.DOTALL)
            .matcher(Files.readString(GUIDE.resolve("bound.md")));
    assertThat(formula.find()).isTrue();
    Path study = Cli.tinyStudy(folder);
    String line = formula.group(1).replaceAll("\\s+", " ");
    Files.writeString(study, Files.readString(study) + line + "\n");
    List<String> modules = new ArrayList<>(Cli.GAUSSIAN);
    modules.add("bounds");
    Cli.Result run =
        new Cli(folder.resolve("home"), modules).run("run", study, "--out", folder.resolve("runs"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Path.of(run.lastLine()).resolve("report.html")).content().contains("sqrt(K/n)");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    try (Stream<Path> pages = Files.list(GUIDE)) {
      for (Path page : pages.filter(each -> each.toString().endsWith(".md")).toList()) {
        Matcher links = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Files.readString(page));
        while (links.find()) {
          // An installation has the folder alone.
          assertThat(links.group(1)).as("%s", page).doesNotContain("..");
          assertThat(GUIDE.resolve(links.group(1))).as("%s", page).exists();
        }
      }
    }
  }
}
