package org.tributary.runtime.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.pf4j.PluginClassLoader;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.sdk.Factory;

/** Makes extension objects, one class at a time. */
final class ExtensionMaker {
  private static final String INDEX = "META-INF/extensions.idx";
  private final URLClassLoader loader;

  ExtensionMaker(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Names of the extension classes, from the plugin's own indexes only. */
  Set<String> classNames() throws IOException {
    Set<String> names = new TreeSet<>();
    for (URL index : Collections.list(loader.findResources(INDEX))) {
      var connection = index.openConnection();
      connection.setUseCaches(false);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .map(line -> line.replaceAll("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .forEach(names::add);
      }
    }
    return names;
  }

  /**
   * One extension, with its descriptions checked.
   *
   * @throws RefusedException when it cannot be used
   */
  Factory<?, ?> make(String className) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      Class<?> type = Class.forName(className, true, loader);
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      if (!(constructor.newInstance() instanceof Factory<?, ?> factory)) {
        throw new RefusedException(
            "class " + className + " is marked @Extension but is no Factory",
            "its provider must implement a sub-interface of org.tributary.sdk.Factory");
      }
      check(factory, className);
      return factory;
    } catch (ThreadDeath given) {
      throw given;
    } catch (Throwable failure) { // memory and stack that run out, too, cost this class only
      if (failure.getCause() instanceof ThreadDeath given) {
        throw given;
      }
      throw Failures.of(className, failure);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Whether a type is the SDK's, the plugin's own, or that of a plugin it requires. */
  private static boolean known(Class<?> product) {
    return SharedPackages.covers(product.getName())
        || product.getClassLoader() instanceof PluginClassLoader;
  }

  private static void check(Factory<?, ?> factory, String className) {
    String id = factory.id();
    if (id == null || !id.matches(Descriptor.ID)) {
      throw new RefusedException(
          "the id of " + className + " must be " + Descriptor.ID + ", was '" + id + "'",
          "its provider must change it");
    }
    Class<?> options = factory.optionsType();
    if (options == null || !options.isRecord()) {
      throw new RefusedException(
          "the options of extension '" + id + "' are no record but " + options,
          "its provider must return a record class from optionsType()");
    }
    Class<?> product = factory.productType();
    if (product == null || !product.isInterface() || product.isSealed() || !known(product)) {
      throw new RefusedException(
          "the product of extension '"
              + id
              + "' must be an interface of the SDK or of a plugin, not sealed, was "
              + product,
          "its provider must implement an extension point of the SDK, or declare an interface of"
              + " its own and a Factory of it");
    }
    if (factory.title() == null || factory.summary() == null || factory.citations() == null) {
      throw new RefusedException(
          "extension '" + id + "' has no title, summary or citations",
          "its provider must return them");
    }
  }
}
