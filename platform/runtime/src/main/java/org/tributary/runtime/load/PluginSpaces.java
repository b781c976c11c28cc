package org.tributary.runtime.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.tributary.runtime.archive.Contents;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.archive.Requirement;

/**
 * pf4j, one plugin at a time. Its calls on all plugins at once are never used: each of them lets
 * one bad plugin take others down.
 */
final class PluginSpaces {
  private record Placed(Descriptor descriptor, Contents contents) {}

  private final Map<Path, Placed> placed = new HashMap<>();
  private final Spaces spaces;

  PluginSpaces(ClassLoader host, Path cache) {
    this.spaces = new Spaces(placed, new SharedLoader(host), cache.resolve("natives"));
  }

  /** Makes the class space of a plugin whose requirements are started, and starts it. */
  ClassLoader start(Candidate candidate, Contents contents) {
    Path key = Path.of(candidate.id());
    placed.put(key, new Placed(candidate.descriptor(), contents));
    String id = spaces.load(key);
    PluginWrapper wrapper = spaces.getPlugin(id);
    ClassLoader loader = wrapper.getPluginClassLoader();
    PluginState state;
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      state = spaces.startPlugin(id);
    } finally {
      thread.setContextClassLoader(before);
    }
    if (state != PluginState.STARTED) {
      Throwable failure = wrapper.getFailedException();
      throw failure instanceof RefusedException refused
          ? refused
          : new RefusedException(
              "its start failed: " + (failure == null ? state : Failures.text(failure)),
              "report it to the plugin's provider");
    }
    return loader;
  }

  /** Stops one plugin; what it throws is returned as a text, empty when nothing. */
  String stop(String id, ClassLoader loader) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      spaces.stopPlugin(id);
      return "";
    } catch (RuntimeException | LinkageError failure) {
      return Failures.text(failure);
    } finally {
      thread.setContextClassLoader(before);
      if (loader instanceof PluginClassLoader closeable) {
        close(closeable);
      }
    }
  }

  /** Forgets a plugin that did not start. */
  void drop(String id) {
    if (spaces.getPlugin(id) != null
        && spaces.getPlugin(id).getPluginClassLoader() instanceof PluginClassLoader loader) {
      close(loader);
    }
  }

  private static void close(PluginClassLoader loader) {
    try {
      loader.close();
    } catch (java.io.IOException ignored) {
      // A jar that cannot be closed is released with the process.
    }
  }

  /** pf4j's manager; its constructor calls back before fields are set, so all parts are lazy. */
  private static final class Spaces extends DefaultPluginManager {
    private final Map<Path, Placed> placed;
    private final ClassLoader parent;
    private final Path copies;

    Spaces(Map<Path, Placed> placed, ClassLoader parent, Path copies) {
      super(List.of());
      this.placed = placed;
      this.parent = parent;
      this.copies = copies;
    }

    String load(Path key) {
      PluginWrapper wrapper = loadPluginFromPath(key);
      resolvePlugins();
      return wrapper.getPluginId();
    }

    private static PluginDescriptor descriptor(Descriptor from) {
      DefaultPluginDescriptor descriptor =
          new DefaultPluginDescriptor(
              from.id(),
              from.description(),
              from.pluginClass().isEmpty() ? Plugin.class.getName() : from.pluginClass(),
              from.version(),
              "*",
              from.provider(),
              from.license());
      for (Requirement need : from.requirements()) {
        descriptor.addDependency(new PluginDependency(need.id() + (need.optional() ? "?" : "")));
      }
      return descriptor;
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
      return new PluginDescriptorFinder() {
        @Override
        public boolean isApplicable(Path path) {
          return true;
        }

        @Override
        public PluginDescriptor find(Path path) {
          return descriptor(Objects.requireNonNull(placed.get(path)).descriptor());
        }
      };
    }

    @Override
    protected PluginLoader createPluginLoader() {
      return new PluginLoader() {
        @Override
        public boolean isApplicable(Path path) {
          return true;
        }

        @Override
        public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
          Contents contents = Objects.requireNonNull(placed.get(path)).contents();
          return new SpaceLoader(Spaces.this, descriptor, parent, contents, copies);
        }
      };
    }

    @Override
    protected PluginFactory createPluginFactory() {
      return PluginClasses::create;
    }

    @Override
    protected PluginRepository createPluginRepository() {
      return new PluginRepository() {
        @Override
        public List<Path> getPluginPaths() {
          return List.of();
        }

        @Override
        public boolean deletePluginPath(Path path) {
          return false;
        }
      };
    }

    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
      return new PluginStatusProvider() {
        @Override
        public boolean isPluginDisabled(String id) {
          return false;
        }

        @Override
        public void disablePlugin(String id) {}

        @Override
        public void enablePlugin(String id) {}
      };
    }
  }
}
