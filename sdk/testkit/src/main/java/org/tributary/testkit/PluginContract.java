package org.tributary.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.tributary.runtime.ExplodedPlugin;
import org.tributary.runtime.LoadedExtension;
import org.tributary.runtime.PluginRuntime;
import org.tributary.runtime.PluginStatus;
import org.tributary.runtime.RuntimeOptions;
import org.tributary.sdk.space.Space;

/**
 * The contract of one plugin, as tests.
 *
 * <pre>{@code
 * class HelloContractTest {
 *   @TestFactory
 *   Stream<DynamicTest> keepsTheContract() {
 *     return PluginContract.here().options("hello", Map.of("bandwidth", 0.5)).tests();
 *   }
 * }
 * }</pre>
 *
 * <p>Extensions are made with the defaults of their options and what {@link #options} gives; a
 * source, a family or a metric that has no default is one of the kit's own. Model families and
 * metrics are tried on several spaces and on those {@link #space} adds; a family that cannot model
 * a space says so by {@code OptionException}, a metric by {@code refusal}.
 */
public final class PluginContract {
  private final Path plugin;
  private RuntimeOptions runtimeOptions;
  private final Map<String, Map<String, ?>> options = new LinkedHashMap<>();
  private final List<Space> spaces = new ArrayList<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Path> places;
  private final List<String> skipped = new ArrayList<>();
  private Optional<String> chosen = Optional.empty();

  private PluginContract(Path plugin, List<Path> places, RuntimeOptions runtimeOptions) {
    this.plugin = plugin;
    this.places = places;
    this.runtimeOptions = runtimeOptions;
  }

  /**
   * The plugin of the module under test: {@code target/tributary-plugin} with {@code
   * target/classes}, as {@code tributary-plugin-parent} leaves them before tests run.
   */
  public static PluginContract here() {
    Path target = Path.of("target").toAbsolutePath();
    Path folder =
        Path.of(
            System.getProperty(
                "tributary.plugin.folder", target.resolve("tributary-plugin").toString()));
    Path classes =
        Path.of(
            System.getProperty("tributary.plugin.classes", target.resolve("classes").toString()));
    return of(new ExplodedPlugin(folder, classes));
  }

  /** A plugin in a build folder. */
  public static PluginContract of(ExplodedPlugin plugin) {
    return new PluginContract(
        plugin.folder(),
        List.of(plugin.folder(), plugin.classes()),
        RuntimeOptions.none(cache()).withExploded(plugin));
  }

  /** The plugin in a zip; plugins it needs lie in the same folder. */
  public static PluginContract of(Path zip) {
    Path folder =
        Objects.requireNonNull(zip.toAbsolutePath().getParent(), "a zip lies in a folder");
    return new PluginContract(
        folder.resolve(zip.getFileName()),
        List.of(zip),
        RuntimeOptions.none(cache()).withUserFolder(folder));
  }

  /** This contract with another plugin loaded beside it: one that it needs, or that options use. */
  public PluginContract beside(ExplodedPlugin other) {
    runtimeOptions = runtimeOptions.withExploded(other);
    return this;
  }

  /**
   * This contract with another plugin loaded beside it from its zip, as an author outside this
   * build has it; other zips in its folder are left alone.
   */
  public PluginContract beside(Path zip) {
    Path alone = cache();
    try {
      Files.copy(zip, alone.resolve(zip.toAbsolutePath().getFileName().toString()));
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot read the plugin " + zip, failed);
    }
    runtimeOptions = runtimeOptions.withUserFolder(alone);
    return this;
  }

  /** This contract with the plugins of an installation beside it, for options to name. */
  public PluginContract besideBundled(Path folder) {
    runtimeOptions = runtimeOptions.withBundled(folder);
    return this;
  }

  /**
   * This contract with facts under which the plugin's bounds have values.
   *
   * @param values by name, as {@code study.samples}
   */
  public PluginContract facts(Map<String, Object> values) {
    facts.putAll(values);
    return this;
  }

  /**
   * This contract with the options of one extension; others keep their defaults.
   *
   * @param values by component name: numbers, texts in the notation of {@code @Option} such as
   *     {@code "{use: gaussian, scale: 2}"}, or products
   */
  public PluginContract options(String extension, Map<String, ?> values) {
    options.put(extension, Map.copyOf(values));
    return this;
  }

  /** This contract with one more space that families and metrics are tried on. */
  public PluginContract space(Space space) {
    spaces.add(space);
    return this;
  }

  /** This contract without one extension, for instance because it needs a file. */
  public PluginContract without(String extension) {
    skipped.add(extension);
    return this;
  }

  /** This contract for one extension alone. */
  public PluginContract only(String extension) {
    chosen = Optional.of(extension);
    return this;
  }

  /** The plugin in its class space, for tests of an author's own. Close it. */
  public PluginRuntime open() {
    PluginRuntime runtime = PluginRuntime.open(runtimeOptions);
    for (PluginStatus status : runtime.statuses()) {
      if (status.state() != PluginStatus.State.OK || !status.reason().isEmpty()) {
        runtime.close();
        throw new BrokenClause("the plugin loads as it is", status.line());
      }
    }
    return runtime;
  }

  /** One test a clause and extension; closing the stream stops the plugin. */
  public Stream<DynamicTest> tests() {
    return clauses().map(AsTests::of);
  }

  /** Every clause of every extension, to be tried; closing the stream stops the plugin. */
  public Stream<Clause> clauses() {
    PluginRuntime runtime = open();
    Options made = new Options(runtime);
    List<Clause> clauses = new ArrayList<>();
    String id =
        runtime.plugins().stream()
            .filter(each -> each.file().equals(plugin))
            .findFirst()
            .orElseThrow()
            .id();
    List<LoadedExtension> own =
        runtime.extensions().stream()
            .filter(each -> each.pluginId().equals(id) && !skipped.contains(each.id()))
            .toList();
    List<LoadedExtension> all =
        own.stream().filter(each -> chosen.isEmpty() || chosen.get().equals(each.id())).toList();
    if (all.isEmpty() && skipped.isEmpty()) {
      runtime.close();
      throw new BrokenClause(
          "a plugin has extensions",
          chosen.map(each -> "there is no '" + each + "'").orElse("no class carries @Extension"));
    }
    ProductClauses products =
        new ProductClauses(made, allSpaces(), factNames(), facts, new OwnLaws(made, own, options));
    for (LoadedExtension extension : all) {
      Map<String, ?> given = options.getOrDefault(extension.id(), Map.of());
      clauses.addAll(new FactoryContract(extension, made, given).tests());
      try {
        clauses.addAll(products.of(extension, given));
      } catch (RuntimeException failed) {
        // The factory's own clause "it makes what it says" fails with the same words.
      }
    }
    return clauses.stream().onClose(runtime::close);
  }

  private Set<String> factNames() {
    return FactNames.in(places);
  }

  private List<Space> allSpaces() {
    return Stream.concat(Rows.spaces().stream(), spaces.stream()).toList();
  }

  private static Path cache() {
    try {
      Path cache = Files.createTempDirectory("tributary-contract-");
      cache.toFile().deleteOnExit();
      return cache;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
