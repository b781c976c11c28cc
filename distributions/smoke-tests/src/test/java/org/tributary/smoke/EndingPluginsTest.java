package org.tributary.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins that end the process in which they are made, beside one that is well. */
@ExtendWith(LeavesInstallAlone.class)
class EndingPluginsTest {
  private final Installation installation = Installation.unpacked();
  @TempDir private Path folder;

  private Command tributary(String... words) {
    return installation.tributary(folder, words).with("TRIBUTARY_HOME", home().toString());
  }

  private Path home() {
    return folder.resolve("home");
  }

  private void dropped(String id, String members) throws IOException {
    dropped(id, id + "-bound", members);
  }

  private void dropped(String id, String extension, String members) throws IOException {
    Path project = folder.resolve(id);
    Path source = Files.createDirectories(project.resolve("src/main/java/own"));
    Files.writeString(
        source.resolve("Made.java"),
        """
        package own;
        import java.util.List;
        import org.tributary.sdk.bound.*;
        @org.pf4j.Extension
        public class Made implements BoundFactory<Made.None> {
          public record None() {}
          %s
          public String id() { return "%s"; }
          public String title() { return "A bound"; }
          public String summary() { return "Says nothing."; }
          public Class<None> optionsType() { return None.class; }
          public Bound create(None options) { throw new UnsupportedOperationException(); }
        }
        """
            .formatted(members, extension));
    Path zip = OutsidePlugin.build(installation, project, id);
    Files.createDirectories(home().resolve("plugins"));
    Files.copy(zip, home().resolve("plugins").resolve(id + ".zip"));
  }

  @ParameterizedTest
  @Tag("acceptance")
  @ValueSource(
      strings = {
        "public Made() { System.exit(0); }",
        "static { Runtime.getRuntime().exit(9); }",
        "public Made() { Thread t = new Thread(() -> System.exit(3)); t.start(); while (true) {} }"
      })
  void systemExitIsSurvivedAndNamed(String members) throws IOException {
    dropped("a-well", "");
    dropped("exits", members);
    dropped("z-well", "");

    Finished listed = tributary("plugins", "list").run();

    assertThat(listed.code()).as(listed.err()).isZero();
    assertThat(listed.out().lines().filter(line -> line.startsWith("exits")))
        .singleElement()
        .asString()
        .contains("refused: the process ended while it was made", "plugins enable exits");
    assertThat(listed.out()).containsPattern("a-well +1.0.0 +1 extension");
    assertThat(listed.out()).containsPattern("z-well +1.0.0 +1 extension");
    assertThat(listed.err()).contains("plugin exits ended the process");
    Finished again = tributary("list", "bounds").run();
    assertThat(again.out()).contains("a-well-bound", "z-well-bound");
    assertThat(again.err()).isEmpty();
  }

  @Test
  void threeThatExitInOneFolderCostOneLineEach() throws IOException {
    for (String id : List.of("e-one", "e-two", "e-three")) {
      dropped(id, "public Made() { System.exit(0); }");
    }
    dropped("well", "");

    Finished listed = tributary("plugins", "list").run();

    assertThat(listed.out().lines().filter(line -> line.startsWith("e-")))
        .hasSize(3)
        .allMatch(line -> line.contains("the process ended while it was made"));
    assertThat(listed.out()).containsPattern("well +1.0.0 +1 extension");
  }

  @Test
  @Tag("acceptance")
  void oneThatHaltsTheMachineIsNamedByTheNextStartAndMayBeTriedAgain() throws IOException {
    dropped("halts", "public Made() { Runtime.getRuntime().halt(5); }");

    assertThat(tributary("list").run().code()).isEqualTo(5);
    Finished next = tributary("plugins", "list").run();
    assertThat(next.code()).isZero();
    assertThat(next.out()).contains("the process ended while it was made at 2", "enable halts");
    assertThat(tributary("plugins", "enable", "halts").run().code()).isZero();
    assertThat(tributary("list").run().code()).isEqualTo(5);
  }

  @Test
  @Tag("acceptance")
  void aBundledIdIsNoNameForANewPluginAndAClashIsSaidEverywhere() throws IOException {
    Finished refused = tributary("new", "metric", "energy").run();
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("'energy' is taken by metrics-sample/energy");
    assertThat(folder.resolve("energy")).doesNotExist();

    dropped("own", "exact-gaussian", "");
    String sentence = "the short id 'exact-gaussian' means study-multi-source/exact-gaussian";
    assertThat(tributary("plugins", "list").run().out()).contains(sentence);
    assertThat(tributary("list", "bounds").run().out())
        .containsPattern("\\n  exact-gaussian ")
        .containsPattern("\\n  own/exact-gaussian ");
    assertThat(tributary("describe", "exact-gaussian").run().out())
        .contains("study-multi-source/exact-gaussian", "write own/exact-gaussian for it")
        .doesNotContain("Says nothing.");
    assertThat(tributary("describe", "own/exact-gaussian").run().out()).contains("Says nothing.");
  }
}
