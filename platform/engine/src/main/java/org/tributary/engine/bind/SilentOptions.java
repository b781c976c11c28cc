package org.tributary.engine.bind;

import java.util.Optional;
import org.tributary.engine.spec.Tree;

/**
 * Finds options of a record that would be read and count for nothing, because of what others say.
 * An option that is given with its default says nothing and is let pass, so that a file may spell
 * out everything.
 *
 * @param owner in words, as {@code source shared-mean-gaussians}
 */
record SilentOptions(
    BindingPass pass, OptionsShape shape, Tree.Mapping mapping, String path, String owner) {

  /** Reports each of them. */
  void reject() {
    for (OptionDeclaration option : shape.options()) {
      boolean looksAtOthers = option.where().isPresent() || !option.excludes().isEmpty();
      if (looksAtOthers && told(option.name())) {
        option.excludes().stream().filter(this::told).forEach(other -> either(option, other));
        option.where().filter(where -> !holds(where)).ifPresent(where -> silent(option, where));
      }
    }
  }

  private void either(OptionDeclaration option, String other) {
    report(
        option.name(),
        owner
            + " takes either '"
            + option.name()
            + "' or '"
            + other
            + "': both are given, leave one out");
  }

  private void silent(OptionDeclaration option, OptionDeclaration.Where where) {
    String is = said(where.option()).map(tree -> ", and it is " + tree.text()).orElse("");
    report(
        option.name(),
        "'"
            + option.name()
            + "' of "
            + owner
            + " counts only "
            + where.text()
            + (where.words().isEmpty() ? "" : is)
            + ": leave '"
            + option.name()
            + "' out, or "
            + (where.words().isEmpty()
                ? "give '" + where.option() + "'"
                : "set " + where.option() + ": " + String.join(" or ", where.words())));
  }

  private void report(String name, String message) {
    pass.faults().add(mapping.keyLine(name), Place.join(path, name), message);
  }

  /** Whether an option is given and says something else than its default. */
  private boolean told(String name) {
    Tree given = mapping.entries().get(name);
    return given != null
        && !absent(given)
        && shape
            .option(name)
            .flatMap(OptionDeclaration::fallback)
            .filter(standard -> standard.text().equals(given.text()))
            .isEmpty();
  }

  private boolean holds(OptionDeclaration.Where where) {
    if (pass.moves(Place.join(path, where.option()))) {
      return true;
    }
    return where.words().isEmpty()
        ? told(where.option())
        : said(where.option())
            .filter(
                tree ->
                    FactScope.isReference(tree)
                        || where.words().stream().anyMatch(tree.text()::equalsIgnoreCase))
            .isPresent();
  }

  /** What an option says, given or by default. */
  private Optional<Tree> said(String name) {
    return Optional.ofNullable(mapping.entries().get(name))
        .filter(given -> !absent(given))
        .or(() -> shape.option(name).flatMap(OptionDeclaration::fallback));
  }

  private static boolean absent(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.isAbsent();
  }
}
