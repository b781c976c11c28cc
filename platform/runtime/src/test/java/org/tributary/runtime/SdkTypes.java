package org.tributary.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.sdk.Factory;

/** The public types of the SDK, and what their signatures mention. */
public final class SdkTypes {
  private SdkTypes() {}

  /** Every public class of {@code org.tributary.sdk}. */
  public static List<Class<?>> all() {
    try {
      Path place =
          Path.of(Factory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return below(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return below(jar.getPath("/"));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (URISyntaxException | ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Types of parameters, results and components of public methods. */
  static Set<Class<?>> usedBy(Class<?> type) {
    Set<Class<?>> used = new LinkedHashSet<>();
    for (Method method : type.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())) {
        used.add(element(method.getReturnType()));
        for (Class<?> parameter : method.getParameterTypes()) {
          used.add(element(parameter));
        }
      }
    }
    return used;
  }

  static boolean ofJdk(Class<?> type) {
    return type.isPrimitive()
        || type.getClassLoader() == null
        || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
  }

  private static Class<?> element(Class<?> type) {
    return type.isArray() ? element(type.getComponentType()) : type;
  }

  private static List<Class<?>> below(Path root) throws IOException, ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(root.resolve("org/tributary/sdk"))) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (!name.contains("package-info")) {
          Class<?> type = Class.forName(name.substring(0, name.length() - 6));
          if (Modifier.isPublic(type.getModifiers())) {
            types.add(type);
          }
        }
      }
    }
    return types;
  }
}
