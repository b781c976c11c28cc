package org.tributary.runtime.load;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.runtime.archive.Contents;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.archive.Requirement;
import org.tributary.sdk.Factory;

/** Loads planned plugins one by one and stops them in reverse. */
public final class PluginLoading {
  private final Path cache;
  private final PluginSpaces spaces;
  private final Construction construction;
  private final Map<String, Loaded> loaded = new LinkedHashMap<>();

  /**
   * A loading.
   *
   * @param host loader that has the shared packages
   * @param cache folder that plugins are unpacked into
   */
  public PluginLoading(ClassLoader host, Path cache) {
    this.cache = cache;
    this.spaces = new PluginSpaces(host, cache);
    this.construction = new Construction(new Ended(cache));
  }

  /**
   * Loads one plugin; those it requires have been loaded, or tried, before.
   *
   * @throws RefusedException when no part of it can be used
   */
  public Loaded load(Candidate candidate) {
    for (Requirement need : candidate.descriptor().requirements()) {
      if (!need.optional() && !loaded.containsKey(need.id())) {
        throw new RefusedException(
            "it needs plugin " + need.text() + ", which was refused",
            "see the line of " + need.id());
      }
    }
    try {
      Contents contents = candidate.placement().contents();
      List<String> warnings = inspect(contents);
      Loaded result =
          construction.of(
              candidate,
              () ->
                  extensions(
                      candidate, (URLClassLoader) spaces.start(candidate, contents), warnings));
      loaded.put(candidate.id(), result);
      return result;
    } catch (RefusedException refused) {
      spaces.drop(candidate.id());
      throw refused;
    } catch (Exception | LinkageError failure) {
      spaces.drop(candidate.id());
      boolean full = String.valueOf(failure.getMessage()).contains("No space left");
      if (!full && unwritable(failure)) {
        throw new RefusedException(
            "it cannot be unpacked, " + cache + " cannot be written",
            "make TRIBUTARY_HOME writable or set it to another folder");
      }
      throw new RefusedException(
          "it cannot be loaded: " + Failures.text(failure),
          full
              ? "free some space below TRIBUTARY_HOME or set it to another folder"
              : "get the file again or rebuild it");
    }
  }

  /** Whether the folder that plugins are unpacked into is none, or may not be written. */
  private boolean unwritable(Throwable failure) {
    return failure instanceof AccessDeniedException
        || failure instanceof ReadOnlyFileSystemException
        || failure instanceof FileSystemException && !Files.isDirectory(cache);
  }

  /** Stops every plugin, the last started first; returns what went wrong by plugin id. */
  public Map<String, String> stop() {
    Map<String, String> failures = new TreeMap<>();
    List<Loaded> reversed = new ArrayList<>(loaded.values());
    java.util.Collections.reverse(reversed);
    for (Loaded each : reversed) {
      String failure = spaces.stop(each.candidate().id(), each.loader());
      if (!failure.isEmpty()) {
        failures.put(each.candidate().id(), failure);
      }
    }
    loaded.clear();
    return failures;
  }

  private static List<String> inspect(Contents contents) throws IOException {
    Optional<String> sdk = contents.copyOf(SharedPackages.sdkPaths());
    if (sdk.isPresent()) {
      throw new RefusedException(
          "it carries a copy of the SDK (" + sdk.get() + ")",
          "its provider must give the SDK provided scope, as tributary-plugin-parent does");
    }
    Set<String> lost = new TreeSet<>(contents.annotated());
    Set<String> indexed = contents.indexed();
    lost.removeAll(indexed);
    if (indexed.isEmpty() && !lost.isEmpty()) {
      throw new RefusedException(
          "class "
              + lost.iterator().next()
              + " is an extension but META-INF/extensions.idx is empty",
          "build it with annotation processing on, as tributary-plugin-parent does");
    }
    List<String> warnings = new ArrayList<>();
    if (!lost.isEmpty()) {
      warnings.add(
          "META-INF/extensions.idx does not name "
              + String.join(", ", lost)
              + ": clean and build again");
    }
    contents
        .copyOf(SharedPackages.libraryPaths())
        .ifPresent(
            copy ->
                warnings.add(
                    "its own copy of a shared library is ignored, the host's is used ("
                        + copy
                        + ")"));
    return warnings;
  }

  private static Loaded extensions(
      Candidate candidate, URLClassLoader loader, List<String> warnings) throws IOException {
    ExtensionMaker maker = new ExtensionMaker(loader);
    Map<String, Factory<?, ?>> factories = new TreeMap<>();
    List<RefusedException> refusals = new ArrayList<>();
    for (String className : maker.classNames()) {
      try {
        Factory<?, ?> factory = maker.make(className);
        if (factories.putIfAbsent(factory.id(), factory) != null) {
          throw new RefusedException(
              "class " + className + " repeats the extension id '" + factory.id() + "'",
              "its provider must rename one");
        }
      } catch (RefusedException refused) {
        refusals.add(refused);
      }
    }
    if (factories.isEmpty()) {
      throw refusals.isEmpty()
          ? new RefusedException(
              "it has no extension",
              "its provider must mark a factory with @Extension and build with"
                  + " tributary-plugin-parent")
          : refusals.get(0);
    }
    return new Loaded(
        candidate,
        loader,
        List.copyOf(factories.values()),
        warnings,
        refusals.stream().map(RefusedException::reason).toList());
  }
}
