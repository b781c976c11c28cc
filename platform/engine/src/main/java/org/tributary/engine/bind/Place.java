package org.tributary.engine.bind;

/**
 * Where a value is bound.
 *
 * @param path from the top of the file, as {@code source.similarity}
 * @param name of the option
 * @param owner of the option in words, as {@code source shared-mean-gaussians}
 */
record Place(String path, String name, String owner) {

  /** The option and its owner, as messages begin. */
  String words() {
    return name + " of " + owner;
  }

  Place item(int index) {
    return new Place(path + "[" + index + "]", name + "[" + index + "]", owner);
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
