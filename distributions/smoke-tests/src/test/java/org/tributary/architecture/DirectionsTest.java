package org.tributary.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * cli -> host -> {runtime, engine, store, analysis, report} -> sdk, {engine, store} -> cells ->
 * sdk, {host, spark} -> worker, and plugins -> sdk.
 */
class DirectionsTest {
  private static final JavaClasses CLASSES = Modules.classes(Modules.all());

  /** What a plugin may use of pf4j; the rest belongs to the plugin runtime. */
  private static final Set<String> PF4J_OF_PLUGINS =
      Set.of("org.pf4j.Extension", "org.pf4j.ExtensionPoint", "org.pf4j.Plugin");

  /** An import, or a name of this project's in full. */
  private static final Pattern NAMED =
      Pattern.compile("(?m)(?:^import (?:static )?|(?=\\borg\\.tributary\\.))([\\w.*]+)");

  private static final Pattern BRIDGED =
      Pattern.compile(
          "(java|org\\.jspecify|org\\.apache\\.spark|org\\.tributary\\.(spark|worker))\\b.*");

  @Test
  void everyModuleWasCompiledAndIsSeen() {
    assertThat(CLASSES.size()).isGreaterThan(500);
    assertThat(CLASSES.contain("org.tributary.cli.Main")).isTrue();
  }

  @ParameterizedTest(name = "{0} does not know {1}")
  @CsvSource({
    "numerics, sdk worker runtime cells engine store analysis report host cli testkit plugins",
    "sdk, worker runtime cells engine store analysis report host cli testkit plugins",
    "testkit, worker cells engine store analysis report host cli plugins",
    "runtime, worker cells engine store analysis report host cli testkit plugins",
    "cells, worker runtime engine store analysis report host cli testkit plugins",
    "engine, worker runtime store analysis report host cli testkit plugins",
    "store, worker runtime engine analysis report host cli testkit plugins",
    "analysis, worker runtime cells engine store report host cli testkit plugins",
    "report, worker runtime cells engine store host cli testkit plugins",
    "host, cli testkit plugins",
    "cli, worker plugins",
    "plugins, worker runtime cells engine store analysis report host cli testkit"
  })
  void roomsDoNotKnow(String room, String others) {
    String[] forbidden =
        Stream.of(others.split(" ")).map(DirectionsTest::packages).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(packages(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  /** Its jar goes where nothing else of Tributary is, and Spark's bridge sees nothing but it. */
  @Test
  void workersKnowTheJdkAloneAndTheBridgeToSparkOnlyThem() throws IOException {
    classes()
        .that()
        .resideInAPackage(packages("worker"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", packages("worker"))
        .check(CLASSES);
    // It is compiled by -Pspark alone, so that what its sources name is looked at.
    Path bridge = Modules.ROOT.resolve("platform/spark/src/main/java");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(bridge)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        NAMED.matcher(Files.readString(file)).results().forEach(each -> named.add(each.group(1)));
      }
    }
    assertThat(named)
        .contains("org.tributary.worker.Cluster", "org.apache.spark.SparkConf")
        .allMatch(BRIDGED.asMatchPredicate());
  }

  @Test
  void onlyTheHostUsesGuice() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("host"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.google.inject..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRuntimeCallsPf4j() {
    noClasses()
        .that()
        .resideOutsideOfPackage(packages("runtime"))
        .should()
        .dependOnClassesThat(
            describe(
                "are parts of pf4j that plugins do not need",
                type ->
                    type.getPackageName().startsWith("org.pf4j")
                        && !PF4J_OF_PLUGINS.contains(type.getName())))
        .check(CLASSES);
    classes()
        .that(directlyUse(PF4J_OF_PLUGINS))
        .should()
        .resideInAnyPackage(packages("runtime"), packages("sdk"), packages("plugins"))
        .check(CLASSES);
  }

  @Test
  void aPluginKnowsOnlyThosePluginsThatItsDescriptorNames() {
    Set<String> strangers = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      Optional<Path> own = Modules.pluginOf(type);
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        Modules.pluginOf(use.getTargetClass())
            .filter(other -> own.isPresent() && !other.equals(own.get()))
            .filter(other -> !Modules.names(own.get(), other))
            .ifPresent(other -> strangers.add(own.get() + " knows " + use.getDescription()));
      }
    }
    assertThat(strangers).isEmpty();
  }

  /**
   * DJL frees such a number while libtorch still keeps its address for the gradient, which is then
   * NaN now and then; {@code Scalars.times} of families-deep keeps it.
   */
  @ParameterizedTest(name = "no {0} of an array with a plain number")
  @ValueSource(strings = {"mul", "muli", "div", "divi", "pow", "powi", "maximum", "minimum"})
  void numbersOutliveTheirGradients(String operation) {
    noClasses()
        .should()
        .callMethod("ai.djl.ndarray.NDArray", operation, "java.lang.Number")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> directlyUse(Set<String> types) {
    return describe(
        "use " + types,
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> types.contains(each.getTargetClass().getName())));
  }

  private static String packages(String room) {
    return "org.tributary." + room + "..";
  }
}
