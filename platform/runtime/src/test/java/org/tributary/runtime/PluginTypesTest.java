package org.tributary.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.runtime.wrap.Wrapping;
import org.tributary.sdk.Factory;

/** Plugins that declare extension types of their own. */
class PluginTypesTest {
  private static final String TYPE =
      """
      package test.kernels;
      public interface Kernel { double at(double distance); Kernel half(); }
      """;
  private static final String FACTORY =
      """
      package %s;
      import test.kernels.Kernel;
      @org.pf4j.Extension
      public class %s implements org.tributary.sdk.Factory<%2$s.None, Kernel> {
        public record None() {}
        record Plain(double scale) implements Kernel {
          public double at(double distance) {
            if (distance < 0) { throw new IllegalStateException("negative distance"); }
            return scale / (1 + distance);
          }
          public Kernel half() { return new Plain(scale / 2); }
        }
        public String id() { return "%s"; }
        public String title() { return "A kernel"; }
        public String summary() { return "Falls with distance."; }
        public Class<None> optionsType() { return None.class; }
        public Class<Kernel> productType() { return Kernel.class; }
        public Kernel create(None options) { return new Plain(1); }
      }
      """;

  @TempDir private Path work;

  private PluginBuilder plugin(String id) {
    return new PluginBuilder(work.resolve("sources"), id);
  }

  private PluginBuilder kernels() {
    return plugin("kernels")
        .source("Kernel", TYPE)
        .indexed("Cauchy", FACTORY.formatted("test.kernels", "Cauchy", "cauchy"));
  }

  private PluginRuntime open() {
    return PluginRuntime.open(
        RuntimeOptions.none(work.resolve("cache")).withUserFolder(work.resolve("plugins")));
  }

  @SuppressWarnings("unchecked")
  private static Object product(LoadedExtension extension) throws ReflectiveOperationException {
    Factory<Record, ?> factory = (Factory<Record, ?>) extension.factory();
    var constructor = factory.optionsType().getDeclaredConstructor();
    constructor.setAccessible(true);
    return factory.create(constructor.newInstance());
  }

  @Test
  void aTypeOfAPluginIsLoadedWrappedAndOpenToThePluginsThatRequireIt() throws Exception {
    PluginBuilder kernels = kernels();
    kernels.into(work.resolve("plugins"));
    plugin("more-kernels")
        .with("dependencies", "kernels@>=1.0.0")
        .seeing(kernels.classes())
        .indexed("Second", FACTORY.formatted("test.more_kernels", "Second", "second"))
        .into(work.resolve("plugins"));
    try (PluginRuntime runtime = open()) {
      assertThat(runtime.statuses()).extracting(PluginStatus::reason).containsOnly("");
      assertThat(runtime.extensions())
          .extracting(LoadedExtension::fullId)
          .containsExactly("kernels/cauchy", "more-kernels/second");
      Class<?> type = runtime.extensions().get(0).productType();
      assertThat(runtime.extensions(type)).hasSize(2);
      for (LoadedExtension each : runtime.extensions(type)) {
        Object kernel = product(each);
        assertThat(type.isInstance(kernel)).isTrue();
        assertThat(Wrapping.isWrapped(kernel)).isTrue();
        assertThat(type.getMethod("at", double.class).invoke(kernel, 1.0)).isEqualTo(0.5);
        assertThat(Wrapping.isWrapped(type.getMethod("half").invoke(kernel))).isTrue();
        assertThat(failure(type, kernel))
            .startsWith(
                "plugin " + each.pluginId() + ", extension " + each.id() + ", failed in at");
      }
    }
  }

  private static String failure(Class<?> type, Object kernel) throws ReflectiveOperationException {
    try {
      return "" + type.getMethod("at", double.class).invoke(kernel, -1.0);
    } catch (java.lang.reflect.InvocationTargetException thrown) {
      return thrown.getCause().getMessage();
    }
  }

  @Test
  void aProductThatNobodyCouldWrapIsRefusedSayingWhatWouldDo() {
    Map<String, String> products =
        Map.of("Runnable", "interface java.lang.Runnable", "Plain", "class test.odd.Plain");
    products.forEach(
        (name, shown) -> {
          plugin("odd")
              .source("Plain", "package test.odd; public class Plain {}")
              .indexed(
                  "Odd",
                  """
                  package test.odd;
                  @org.pf4j.Extension
                  public class Odd implements org.tributary.sdk.Factory<Odd.None, %1$s> {
                    public record None() {}
                    public String id() { return "odd"; }
                    public String title() { return "Odd"; }
                    public String summary() { return "Is odd."; }
                    public Class<None> optionsType() { return None.class; }
                    public Class<%1$s> productType() { return %1$s.class; }
                    public %1$s create(None options) { return null; }
                  }
                  """
                      .formatted(name))
              .into(work.resolve("plugins"));
          try (PluginRuntime runtime = open()) {
            assertThat(runtime.statuses())
                .singleElement()
                .satisfies(
                    status ->
                        assertThat(List.of(status.reason(), status.advice()))
                            .containsExactly(
                                "the product of extension 'odd' must be an interface of the SDK or"
                                    + " of a plugin, not sealed, was "
                                    + shown,
                                "its provider must implement an extension point of the SDK, or"
                                    + " declare an interface of its own and a Factory of it"));
          }
        });
  }
}
