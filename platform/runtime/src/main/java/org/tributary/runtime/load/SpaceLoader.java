package org.tributary.runtime.load;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;
import org.tributary.runtime.archive.Contents;

/** Class space of one plugin: its own classes first, the shared ones from the host. */
final class SpaceLoader extends PluginClassLoader {
  private final SpaceLibraries libraries;

  SpaceLoader(
      PluginManager manager,
      PluginDescriptor descriptor,
      ClassLoader host,
      Contents contents,
      Path copies) {
    super(manager, descriptor, host);
    this.libraries = new SpaceLibraries(contents.natives(), copies);
    contents.all().forEach(path -> addFile(path.toFile()));
  }

  @Override
  protected boolean shouldDelegateToParent(String className) {
    return SharedPackages.covers(className);
  }

  @Override
  protected @Nullable String findLibrary(String name) {
    return libraries.find(System.mapLibraryName(name)).map(Path::toString).orElse(null);
  }

  @Override
  public void close() throws IOException {
    libraries.drop();
    super.close();
  }
}
