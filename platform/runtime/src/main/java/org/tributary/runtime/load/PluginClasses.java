package org.tributary.runtime.load;

import org.pf4j.Plugin;
import org.pf4j.PluginWrapper;
import org.tributary.runtime.archive.RefusedException;

/** Makes the object with a plugin's start and stop, and names the class when it cannot. */
final class PluginClasses {
  private PluginClasses() {}

  static Plugin create(PluginWrapper wrapper) {
    String name = wrapper.getDescriptor().getPluginClass();
    if (name.equals(Plugin.class.getName())) {
      return new Plugin();
    }
    try {
      Class<?> type = Class.forName(name, true, wrapper.getPluginClassLoader());
      if (!Plugin.class.isAssignableFrom(type)) {
        throw new RefusedException(
            "plugin.class " + name + " does not extend org.pf4j.Plugin",
            "its provider must correct tributary.plugin.class");
      }
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Plugin) constructor.newInstance();
    } catch (ReflectiveOperationException
        | LinkageError
        | OutOfMemoryError
        | StackOverflowError failure) {
      throw Failures.of(name, failure);
    }
  }
}
