package org.tributary.runtime.load;

import java.lang.reflect.InvocationTargetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.runtime.archive.RefusedException;

/** What class loading throws, in words a plugin's user can act on. */
final class Failures {
  private static final Pattern VERSION = Pattern.compile("class file version (\\d+)");
  private static final int FIRST_JAVA = 44;

  private Failures() {}

  /** The failure of making an object of a class. */
  static RefusedException of(String className, Throwable failure) {
    if (failure instanceof RefusedException refused) {
      return refused;
    }
    if (failure instanceof UnsupportedClassVersionError newer) {
      Matcher version = VERSION.matcher(String.valueOf(newer.getMessage()));
      String java =
          version.find() ? "" + (Integer.parseInt(version.group(1)) - FIRST_JAVA) : "a later one";
      return new RefusedException(
          "class "
              + className
              + " was compiled for Java "
              + java
              + ", this is Java "
              + Runtime.version().feature(),
          "run Tributary on Java " + java + " or get the plugin built for this one");
    }
    if (failure instanceof ExceptionInInitializerError initialiser) {
      Throwable cause = initialiser.getCause() == null ? initialiser : initialiser.getCause();
      return new RefusedException(
          "the static initialiser of " + className + " threw " + text(cause),
          "report it to the plugin's provider");
    }
    if (failure instanceof InvocationTargetException thrown && thrown.getCause() != null) {
      Throwable cause = thrown.getCause();
      return cause instanceof LinkageError
          ? of(className, cause)
          : new RefusedException(
              "the constructor of " + className + " threw " + text(cause),
              "report it to the plugin's provider");
    }
    if (failure instanceof NoSuchMethodException) {
      return new RefusedException(
          "class " + className + " has no constructor without arguments",
          "its provider must add one");
    }
    if (failure instanceof ClassNotFoundException || failure instanceof NoClassDefFoundError) {
      return new RefusedException(
          "class " + className + " needs a class that is not there: " + failure.getMessage(),
          "a library that only the host has cannot be seen; its provider must pack it");
    }
    return new RefusedException(
        "class " + className + " cannot be used: " + text(failure),
        "report it to the plugin's provider");
  }

  /** A failure on one line. */
  static String text(Throwable failure) {
    String message = failure.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return failure.getClass().getSimpleName() + (first.isBlank() ? "" : ": " + first);
  }
}
