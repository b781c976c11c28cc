package org.tributary.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.load.Candidate;
import org.tributary.runtime.load.Loaded;
import org.tributary.runtime.load.Plan;
import org.tributary.runtime.load.Planner;
import org.tributary.runtime.load.PluginLoading;
import org.tributary.runtime.wrap.Owner;
import org.tributary.runtime.wrap.Wrapping;
import org.tributary.sdk.Factory;

/**
 * The plugins of one process. Opening never fails because of a plugin: each one that cannot be used
 * has a status that says why and what to do. Closing stops them; nothing is loaded later.
 */
public final class PluginRuntime implements AutoCloseable {
  private final PluginLoading loading;
  private final Wrapping wrapping = new Wrapping();
  private final List<LoadedPlugin> plugins = new ArrayList<>();
  private final List<PluginStatus> statuses = new ArrayList<>();
  private final List<LoadedExtension> extensions = new ArrayList<>();
  private final Set<Path> partly = new HashSet<>();

  private PluginRuntime(Path cache) {
    this.loading = new PluginLoading(Factory.class.getClassLoader(), cache);
  }

  /**
   * Loads what can be loaded.
   *
   * @throws UncheckedIOException when a plugins folder itself cannot be listed
   */
  public static PluginRuntime open(RuntimeOptions options) {
    PluginRuntime runtime = new PluginRuntime(options.cache());
    try {
      runtime.load(options, new PluginFolders(options).scan());
    } catch (IOException failed) {
      throw new UncheckedIOException("plugins cannot be listed: " + failed.getMessage(), failed);
    }
    return runtime;
  }

  /** Plugins that can be used, by id. */
  public List<LoadedPlugin> plugins() {
    return List.copyOf(plugins);
  }

  /** One status a plugin that was found, by id. */
  public List<PluginStatus> statuses() {
    return List.copyOf(statuses);
  }

  /** Extensions that can be used, by full id. */
  public List<LoadedExtension> extensions() {
    return List.copyOf(extensions);
  }

  /** Extensions of one product type, as {@code ModelFamily.class}, by full id. */
  public List<LoadedExtension> extensions(Class<?> productType) {
    return extensions.stream().filter(each -> each.productType() == productType).toList();
  }

  /**
   * What an id means.
   *
   * @param productType interface of the product wanted
   * @param id {@code plugin/extension}, or the short id
   */
  public Resolution resolve(Class<?> productType, String id) {
    return Resolution.of(id, extensions(productType));
  }

  /** Stops the plugins, the last started first. Their objects must not be used afterwards. */
  @Override
  public void close() {
    Map<String, String> failures = loading.stop();
    failures.forEach(
        (id, failure) ->
            org.slf4j.LoggerFactory.getLogger(PluginRuntime.class)
                .warn("plugin {} did not stop well: {}", id, failure));
  }

  /** Whether every extension class of the plugin in a file works. */
  boolean whole(Path file) {
    return !partly.contains(file);
  }

  private void load(RuntimeOptions options, PluginFolders folders) {
    statuses.addAll(folders.refused());
    List<Candidate> wanted = new ArrayList<>();
    for (Candidate candidate : folders.candidates()) {
      if (options.disabled().contains(candidate.id())) {
        statuses.add(
            status(
                candidate,
                folders,
                0,
                PluginStatus.State.DISABLED,
                "",
                "enable it with: plugins enable " + candidate.id()));
      } else {
        wanted.add(candidate);
      }
    }
    Set<String> unreadable = folders.refusedIds();
    Plan plan = new Planner(options.sdkVersion(), options.disabled(), unreadable).plan(wanted);
    for (Candidate candidate : plan.refused(wanted)) {
      refuse(candidate, folders, Objects.requireNonNull(plan.refusals().get(candidate)));
    }
    for (Candidate candidate : plan.order()) {
      try {
        add(loading.load(candidate), folders);
      } catch (RefusedException refused) {
        refuse(candidate, folders, refused);
      }
    }
    folders.keep();
    sayClashes();
    plugins.sort(Comparator.comparing(LoadedPlugin::id));
    statuses.sort(Comparator.comparing(PluginStatus::id).thenComparing(PluginStatus::file));
    extensions.sort(Comparator.comparing(LoadedExtension::fullId));
  }

  /** An extension whose short id means another one, or none, is usable by its full id only. */
  private void sayClashes() {
    for (LoadedExtension each : extensions) {
      if (!each.bundled()
          && !(resolve(each.productType(), each.id()) instanceof Resolution.Found found
              && found.extension() == each)) {
        Resolution means = resolve(each.productType(), each.id());
        String other =
            means instanceof Resolution.Found bundled
                ? "means " + bundled.extension().fullId()
                : "is that of other plugins too";
        statuses.replaceAll(
            status ->
                status.id().equals(each.pluginId()) && status.state() == PluginStatus.State.OK
                    ? status.with(
                        "the short id '" + each.id() + "' " + other,
                        "write " + each.fullId() + " to mean this one")
                    : status);
      }
    }
  }

  private void add(Loaded loaded, PluginFolders folders) {
    Candidate candidate = loaded.candidate();
    var descriptor = candidate.descriptor();
    plugins.add(
        new LoadedPlugin(
            candidate.id(),
            descriptor.version(),
            candidate.sha256(),
            folders.origin(candidate),
            descriptor.description(),
            descriptor.provider(),
            descriptor.license(),
            candidate.file()));
    loaded.factories().forEach(factory -> wrapping.add(factory.productType()));
    for (Factory<?, ?> factory : loaded.factories()) {
      Owner owner = new Owner(candidate.id(), factory.id(), loaded.loader());
      extensions.add(
          new LoadedExtension(
              candidate.id(),
              descriptor.version(),
              candidate.sha256(),
              factory.id(),
              factory.productType(),
              wrapping.wrap(factory, owner),
              candidate.bundled()));
    }
    List<String> complaints = new ArrayList<>(loaded.warnings());
    complaints.addAll(loaded.refusals());
    if (!loaded.refusals().isEmpty()) {
      partly.add(candidate.file());
    }
    statuses.add(
        status(
            candidate,
            folders,
            loaded.factories().size(),
            PluginStatus.State.OK,
            String.join("; ", complaints),
            complaints.isEmpty() ? "" : "everything else of the plugin works"));
  }

  private void refuse(Candidate candidate, PluginFolders folders, RefusedException refused) {
    statuses.add(
        status(
            candidate, folders, 0, PluginStatus.State.REFUSED, refused.reason(), refused.advice()));
  }

  private static PluginStatus status(
      Candidate candidate,
      PluginFolders folders,
      int extensions,
      PluginStatus.State state,
      String reason,
      String advice) {
    return new PluginStatus(
        candidate.id(),
        candidate.descriptor().version(),
        extensions,
        folders.origin(candidate),
        state,
        reason,
        advice,
        candidate.file());
  }
}
