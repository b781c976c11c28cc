package org.tributary.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.sdk.Factory;
import org.tributary.sdk.bound.Bound;

/** Three good plugins and fourteen kinds of bad ones in one folder. */
class BadPluginsTest {
  @TempDir static Path work;
  static PluginRuntime runtime;

  @BeforeAll
  static void openAllAtOnce() throws IOException {
    Path folder = work.resolve("plugins");
    PluginBuilder base = plugin("base").extension("Base", "base-bound", "");
    base.into(folder);
    plugin("good").extension("Good", "good-bound", "").into(folder);
    plugin("dependent")
        .with("dependencies", "base@>=1.0.0")
        .seeing(base.classes())
        .extension(
            "Dependent",
            "dependent-bound",
            "double value() { return new test.base.Base().id().length(); }")
        .into(folder);

    Files.write(folder.resolve("corrupt.zip"), "this is no zip".getBytes(UTF_8));
    plugin("wrong-range").with("requires", ">=9.0.0").into(folder);
    plugin("missing-dependency").with("dependencies", "absent@>=1.0.0").into(folder);
    plugin("cycle-a").with("dependencies", "cycle-b").into(folder);
    plugin("cycle-b").with("dependencies", "cycle-a").into(folder);
    plugin("newer-java").extension("Newer", "newer", "").forJava(99).into(folder);
    plugin("static-fails")
        .extension("Fails", "static-fails", "static final int X = Integer.parseInt(\"x\");")
        .into(folder);
    plugin("constructor-throws")
        .extension(
            "Throws", "throws", "public Throws() { throw new IllegalStateException(\"no\"); }")
        .into(folder);
    plugin("sdk-copy")
        .extension("Copies", "copies", "")
        .library(PluginBuilder.copyOf(Factory.class, Bound.class))
        .into(folder);
    plugin("no-index").extension("Lost", "lost", "").withoutIndex().into(folder);
    plugin("twin-a").extension("Twin", "twin", "").into(folder);
    plugin("twin-b").extension("Twin", "twin", "").into(folder);
    plugin("no-descriptor").extension("Nameless", "nameless", "").withoutDescriptor().into(folder);
    plugin("zip-slip").entry("../../evil.txt", "evil".getBytes(UTF_8)).into(folder);
    plugin("start-throws")
        .with("class", "test.start_throws.Start")
        .source(
            "Start",
            "package test.start_throws; public class Start extends org.pf4j.Plugin {"
                + " public void start() { throw new IllegalStateException(\"no engine\"); } }")
        .extension("Never", "never", "")
        .into(folder);
    plugin("own-ejml")
        .extension(
            "OwnEjml",
            "own-ejml",
            "double value() { return new org.ejml.data.DMatrixRMaj(3, 5).numCols; }")
        .library(PluginBuilder.copyOf(DMatrixRMaj.class))
        .into(folder);

    runtime = PluginRuntime.open(RuntimeOptions.none(work.resolve("cache")).withUserFolder(folder));
  }

  @AfterAll
  static void close() {
    runtime.close();
  }

  static PluginBuilder plugin(String id) {
    return new PluginBuilder(work.resolve("sources"), id);
  }

  @ParameterizedTest
  @CsvSource({"good-bound, 7", "base-bound, 7", "dependent-bound, 10", "own-ejml, 5"})
  void theGoodOnesWork(String id, double value) {
    assertThat(Bounds.value(runtime, id)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "corrupt.zip        | it is not a readable zip",
        "wrong-range        | it needs SDK >=9.0.0, this is SDK 2.0.0",
        "missing-dependency | it needs plugin absent@>=1.0.0, which is not installed",
        "cycle-a            | it depends on itself: cycle-a -> cycle-b -> cycle-a",
        "cycle-b            | it depends on itself: cycle-b -> cycle-a -> cycle-b",
        "newer-java         | class test.newer_java.Newer was compiled for Java 99, this is Java",
        "static-fails       | the static initialiser of test.static_fails.Fails threw NumberFormat",
        "constructor-throws | the constructor of test.constructor_throws.Throws threw Illegal",
        "sdk-copy           | it carries a copy of the SDK (org.tributary.sdk.* in library.jar)",
        "no-index           | class test.no_index.Lost is an extension but META-INF/extensions.idx",
        "no-descriptor.zip  | it has no plugin.properties at its root",
        "zip-slip.zip       | its entry '../../evil.txt' would be written outside its folder",
        "start-throws       | its start failed: IllegalStateException: no engine",
      })
  void eachBadOneIsRefusedOnOneLineThatSaysWhyAndWhatToDo(String id, String reason) {
    List<PluginStatus> lines =
        runtime.statuses().stream().filter(status -> status.id().equals(id)).toList();
    assertThat(lines).hasSize(1);
    PluginStatus status = lines.get(0);
    assertThat(status.state()).isEqualTo(PluginStatus.State.REFUSED);
    assertThat(status.reason()).startsWith(reason);
    assertThat(status.advice()).isNotBlank();
    assertThat(status.line()).hasLineCount(1).startsWith("refused " + id);
  }

  @Test
  void nothingIsMissingFromTheListAndNothingIsThereTwice() {
    Map<PluginStatus.State, Long> counts = new TreeMap<>();
    runtime.statuses().forEach(status -> counts.merge(status.state(), 1L, Long::sum));
    assertThat(counts)
        .containsExactly(
            Map.entry(PluginStatus.State.OK, 6L), Map.entry(PluginStatus.State.REFUSED, 13L));
  }

  @Test
  void twoPluginsWithOneShortIdBothLoadAndOnlyTheShortIdIsRefused() {
    Resolution twin = runtime.resolve(Bound.class, "twin");
    assertThat(twin).isInstanceOf(Resolution.Ambiguous.class);
    assertThat(twin.message())
        .isEqualTo("'twin' is ambiguous: write one of twin-a/twin, twin-b/twin");
    assertThat(Bounds.value(runtime, "twin-b/twin")).isEqualTo(7);
  }

  @Test
  void aCopyOfASharedLibraryIsIgnoredWithAWarning() {
    assertThat(runtime.statuses())
        .filteredOn(status -> status.id().equals("own-ejml"))
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.state()).isEqualTo(PluginStatus.State.OK);
              assertThat(status.reason()).contains("shared library is ignored", "org.ejml.*");
            });
  }

  @Test
  void aMistypedIdNamesTheOneThatWasMeant() {
    assertThat(runtime.resolve(Bound.class, "good-bond").message())
        .isEqualTo("there is no 'good-bond'; did you mean good-bound?");
  }

  @Test
  void nothingIsWrittenBesideThePluginsOrOutsideTheCache() throws IOException {
    try (var files = Files.list(work.resolve("plugins"))) {
      assertThat(files).allMatch(path -> path.toString().endsWith(".zip"));
    }
    try (var walk = Files.walk(work)) {
      assertThat(walk).noneMatch(path -> path.endsWith("evil.txt"));
    }
  }
}
