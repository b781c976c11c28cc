package org.tributary.runtime.load;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The parent of every plugin's loader: the JDK, and the shared packages of the host. */
final class SharedLoader extends ClassLoader {
  private final ClassLoader host;

  SharedLoader(ClassLoader host) {
    super("tributary-shared", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (SharedPackages.covers(name)) {
      return host.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return SharedPackages.coversResource(name) ? host.getResource(name) : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return SharedPackages.coversResource(name)
        ? host.getResources(name)
        : Collections.emptyEnumeration();
  }
}
