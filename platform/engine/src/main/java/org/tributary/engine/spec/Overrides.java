package org.tributary.engine.spec;

import java.util.List;

/** Values of the command line, put into the file's tree. */
final class Overrides {
  private static final String SWEEP = "sweep.";

  private Overrides() {}

  static Tree.Mapping apply(Tree.Mapping document, List<String> overrides, List<SpecError> errors) {
    Tree.Mapping mended = document;
    for (String override : overrides) {
      int equals = override.indexOf('=');
      String path = equals < 0 ? override : override.substring(0, equals).strip();
      if (equals <= 0) {
        errors.add(
            new SpecError(0, path, "'" + override + "' must be path=value, as in samples=500"));
        continue;
      }
      try {
        mended = set(mended, path, TreeReader.value(override.substring(equals + 1).strip(), 0));
      } catch (IllegalArgumentException | BrokenYamlException wrong) {
        errors.add(new SpecError(0, path, String.valueOf(wrong.getMessage())));
      }
    }
    return mended;
  }

  private static Tree.Mapping set(Tree.Mapping document, String path, Tree value) {
    if (path.startsWith(SWEEP)) {
      Tree sweep = document.entries().getOrDefault("sweep", Tree.Mapping.empty(0));
      Tree.Mapping axes = sweep instanceof Tree.Mapping given ? given : Tree.Mapping.empty(0);
      return document.with("sweep", axes.with(path.substring(SWEEP.length()), value));
    }
    return (Tree.Mapping) TreePath.of(path).set(document, value);
  }
}
