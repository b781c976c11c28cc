package org.tributary.engine.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tributary.engine.registry.NearestWords;
import org.tributary.engine.spec.Tree;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.model.ModelFamily;

/**
 * The facts that the top options of a study publish: those of a source as {@code source.*}, those
 * of a family, on the study's first source, as {@code family.*}. A fact is looked up when it is
 * needed, which binds the option that publishes it.
 */
final class FactScope {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^{}\\s]+)\\s*}");
  private final Faults faults;
  private Optional<RecordBinding> top = Optional.empty();

  FactScope(Faults faults) {
    this.faults = faults;
  }

  static boolean isReference(Tree tree) {
    return tree instanceof Tree.Scalar scalar
        && scalar.value().startsWith("${")
        && REFERENCE.matcher(scalar.value()).matches();
  }

  /** Opens the scope over the study's own options; the first record to do so is the study's. */
  void open(RecordBinding study) {
    if (top.isEmpty()) {
      top = Optional.of(study);
    }
  }

  /** The fact, when it is published; silent when it is not. */
  Optional<Tree> published(String fact) {
    int dot = fact.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : factsOf(fact.substring(0, dot)).flatMap(facts -> facts.get(fact)).map(FactScope::tree);
  }

  /** The value a reference stands for; empty when there is none, having said so. */
  Optional<Tree> reference(Tree.Scalar scalar, Place place) {
    Matcher matcher = REFERENCE.matcher(scalar.value());
    String fact = matcher.matches() ? matcher.group(1) : "";
    Optional<Tree> value = published(fact);
    if (value.isPresent()) {
      return value.map(tree -> tree.at(scalar.line()));
    }
    String option = fact.contains(".") ? fact.substring(0, fact.indexOf('.')) : fact;
    boolean known = names().contains(option);
    if (known && top.orElseThrow().isInProgress(option)) {
      fault(scalar, place, "refers to itself by ${" + fact + "}; write a value");
    } else if (!known || factsOf(option).isPresent()) {
      List<String> all = new ArrayList<>();
      names()
          .forEach(each -> factsOf(each).ifPresent(facts -> all.addAll(facts.values().keySet())));
      String hint = all.isEmpty() ? "; nothing publishes facts here" : NearestWords.hint(fact, all);
      fault(scalar, place, "refers to ${" + fact + "}, which is not published" + hint);
    }
    return Optional.empty();
  }

  private void fault(Tree.Scalar scalar, Place place, String message) {
    faults.add(scalar.line(), place.path(), place.words() + " " + message);
  }

  private List<String> names() {
    return top.map(study -> study.shape().options()).orElse(List.of()).stream()
        .filter(option -> product(option.type()) != Void.class)
        .map(OptionDeclaration::name)
        .toList();
  }

  private Optional<Facts> factsOf(String name) {
    return names().contains(name)
        ? product(name).flatMap(product -> facts(name, product))
        : Optional.empty();
  }

  private Optional<Facts> facts(String name, Object product) {
    try {
      if (product instanceof DataSource source) {
        return Optional.of(source.facts().prefixed(name));
      }
      if (product instanceof ModelFamily family) {
        return source().map(s -> family.facts(s.space(), s.sources()).prefixed(name));
      }
      return Optional.empty();
    } catch (RuntimeException cannotTell) {
      return Optional.empty();
    }
  }

  private Optional<DataSource> source() {
    return names().stream()
        .map(this::product)
        .flatMap(Optional::stream)
        .filter(DataSource.class::isInstance)
        .map(DataSource.class::cast)
        .findFirst();
  }

  private Optional<Object> product(String name) {
    RecordBinding study = top.orElseThrow();
    if (study.isInProgress(name)) {
      return Optional.empty();
    }
    return faults
        .unmuted(() -> study.component(name))
        .map(BoundValue::value)
        .flatMap(value -> value instanceof Optional<?> maybe ? maybe : Optional.of(value));
  }

  private static Class<?> product(OptionType type) {
    if (type instanceof OptionType.Maybe maybe) {
      return product(maybe.item());
    }
    return type instanceof OptionType.Product product ? product.type() : Void.class;
  }

  private static Tree tree(Object value) {
    if (value instanceof List<?> list) {
      return new Tree.Sequence(list.stream().map(FactScope::tree).toList(), 0);
    }
    return new Tree.Scalar(String.valueOf(value), value instanceof String, 0);
  }
}
