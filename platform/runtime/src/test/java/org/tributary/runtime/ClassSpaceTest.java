package org.tributary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.runtime.load.SharedPackages;
import org.tributary.sdk.bound.Bound;

class ClassSpaceTest {
  @TempDir Path work;

  @ParameterizedTest
  @CsvSource({
    "com.fasterxml.jackson.databind.ObjectMapper, hidden",
    "com.google.inject.Guice, hidden",
    "org.junit.jupiter.api.Test, hidden",
    "org.tributary.runtime.PluginRuntime, hidden",
    "org.tributary.sdk.Factory, shared",
    "org.tributary.numerics.random.RandomStream, shared",
    "org.ejml.data.DMatrixRMaj, shared",
    "org.slf4j.LoggerFactory, shared",
    "org.jspecify.annotations.NullMarked, shared",
    "org.pf4j.Plugin, shared",
    "java.sql.Connection, own",
    "javax.net.ssl.SSLContext, own",
  })
  void aPluginSeesTheJdkAndTheSharedPackagesOnly(String className, String expected) {
    String members =
        """
        double value() {
          try {
            Class<?> type = Class.forName("%s");
            ClassLoader host = org.tributary.sdk.Factory.class.getClassLoader();
            return type.getClassLoader() == host ? 1 : 2;
          } catch (ClassNotFoundException hidden) { return 0; }
        }
        """
            .formatted(className);
    double seen = with(builder("space").extension("Sees", "sees", members), "sees");
    assertThat(seen).isEqualTo(List.of("hidden", "shared", "own").indexOf(expected));
  }

  @Test
  void hostServiceFilesAreInvisible() {
    String members =
        """
        double value() {
          try {
            String name = "META-INF/services/org.junit.platform.engine.TestEngine";
            return Collections.list(getClass().getClassLoader().getResources(name)).size();
          } catch (java.io.IOException failed) { return -1; }
        }
        """;
    assertThat(with(builder("services").extension("Sees", "sees", members), "sees")).isZero();
  }

  @Test
  void onePluginDoesNotSeeTheClassesOfAnotherItDoesNotRequire() {
    builder("other").extension("Other", "other", "").into(work.resolve("plugins"));
    String members =
        """
        double value() {
          try { Class.forName("test.other.Other"); return 1; }
          catch (ClassNotFoundException hidden) { return 0; }
        }
        """;
    assertThat(with(builder("curious").extension("Sees", "sees", members), "sees")).isZero();
  }

  @Test
  void theThreadContextLoaderIsThePluginsInEveryCallAndTheCallersAfterwards() {
    String members =
        """
        static boolean own() {
          return Thread.currentThread().getContextClassLoader() == Loaders.class.getClassLoader();
        }
        static final boolean INITIALISED = own();
        private final boolean constructed = own();
        double value() { return (INITIALISED ? 1 : 0) + (constructed ? 2 : 0) + (own() ? 4 : 0); }
        """;
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    assertThat(with(builder("loaders").extension("Loaders", "loaders", members), "loaders"))
        .isEqualTo(7);
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @Test
  void startRunsUnderThePluginsOwnLoader() {
    PluginBuilder plugin =
        builder("starts")
            .with("class", "test.starts.Start")
            .source(
                "Start",
                "package test.starts; public class Start extends org.pf4j.Plugin {"
                    + " static boolean own; public void start() { own ="
                    + " Thread.currentThread().getContextClassLoader()"
                    + " == Start.class.getClassLoader(); } }")
            .extension("Asks", "asks", "double value() { return Start.own ? 1 : 0; }");
    assertThat(with(plugin, "asks")).isEqualTo(1);
  }

  @Test
  void anExtensionThatTheIndexForgotIsNamed() {
    builder("stale")
        .extension("Lost", "lost", "")
        .withoutIndex()
        .extension("Kept", "kept", "")
        .into(work.resolve("plugins"));
    try (PluginRuntime runtime =
        PluginRuntime.open(
            RuntimeOptions.none(work.resolve("cache")).withUserFolder(work.resolve("plugins")))) {
      assertThat(runtime.statuses().get(0).reason()).contains("does not name test.stale.Lost");
      assertThat(Bounds.value(runtime, "kept")).isEqualTo(7);
    }
  }

  @Test
  void everyTypeInTheSignaturesOfTheSdkIsShared() {
    List<String> outside = new ArrayList<>();
    for (Class<?> type : SdkTypes.all()) {
      for (Class<?> used : SdkTypes.usedBy(type)) {
        if (!SharedPackages.covers(used.getName()) && !SdkTypes.ofJdk(used)) {
          outside.add(type.getName() + " uses " + used.getName());
        }
      }
    }
    assertThat(outside).isEmpty();
    assertThat(SdkTypes.all()).contains(Bound.class);
  }

  private PluginBuilder builder(String id) {
    return new PluginBuilder(work.resolve("sources"), id);
  }

  private double with(PluginBuilder plugin, String id) {
    Path folder = work.resolve("plugins");
    plugin.into(folder);
    try (PluginRuntime runtime =
        PluginRuntime.open(RuntimeOptions.none(work.resolve("cache")).withUserFolder(folder))) {
      return Bounds.value(runtime, id);
    }
  }
}
