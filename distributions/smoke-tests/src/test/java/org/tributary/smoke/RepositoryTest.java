package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The Maven repository of an installation: what an author's build and IDE find there. */
class RepositoryTest {
  private final Path repository =
      Installation.unpacked().folder().resolve("repository").resolve("org/tributary");

  private Path file(String artifact, String end) {
    return repository.resolve("tributary-" + artifact + "/2.0.0/tributary-" + artifact + end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "numerics", "evidence", "studies", "testkit", "host"})
  void codeComesWithSourcesAndJavadoc(String artifact) throws IOException {
    assertThat(file(artifact, "-2.0.0.pom")).isNotEmptyFile();
    List<String> classes = names(file(artifact, "-2.0.0.jar"), ".class");
    List<String> sources = names(file(artifact, "-2.0.0-sources.jar"), ".java");
    assertThat(classes).containsAll(sources).hasSizeGreaterThan(5);
    List<String> pages = names(file(artifact, "-2.0.0-javadoc.jar"), ".html");
    assertThat(pages.stream().filter(sources::contains)).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plugin-parent", "bom"})
  void whatAnAuthorInheritsInheritsNothing(String artifact)
      throws IOException, ParserConfigurationException, SAXException {
    Node project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file(artifact, "-2.0.0.pom").toFile())
            .getDocumentElement();
    List<String> parts = new ArrayList<>();
    for (Node each = project.getFirstChild(); each != null; each = each.getNextSibling()) {
      parts.add(each.getNodeName());
    }
    assertThat(parts).contains("artifactId").doesNotContain("parent");
  }

  @Test
  void javadocBringsNoScriptsOfOthers() throws IOException {
    assertThat(names(file("api", "-2.0.0-javadoc.jar"), ".js"))
        .noneMatch(name -> name.contains("jquery"));
  }

  /** Names without their end; nested types are those of their file. */
  private static List<String> names(Path jar, String end) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(end) && !name.endsWith("-info" + end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .toList();
    }
  }
}
