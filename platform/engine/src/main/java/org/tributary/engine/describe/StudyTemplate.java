package org.tributary.engine.describe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tributary.engine.bind.OptionDeclaration;
import org.tributary.engine.bind.OptionType;
import org.tributary.engine.bind.OptionsShape;
import org.tributary.engine.bind.StudyBinder;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.SpecReader;
import org.tributary.engine.spec.Tree;
import org.tributary.engine.spec.TreeReader;

/** A study file to start from: every option with what it does, its range and its default. */
public final class StudyTemplate {
  private static final double EXAMPLE = 100;
  private final Registry registry;

  /** Extensions that the study will not take here. */
  private final Set<RegisteredExtension> refused;

  /** What each option of the study itself was given, by the option's name. */
  private final Map<String, RegisteredExtension> given = new HashMap<>();

  private final StringBuilder text = new StringBuilder();

  private StudyTemplate(Registry registry, Set<RegisteredExtension> refused) {
    this.registry = registry;
    this.refused = Set.copyOf(refused);
  }

  /**
   * The file. An option that needs an extension gets the first that the study takes, as a metric of
   * samples where the first source has no law.
   *
   * @param registry whose extensions fill options that need one
   * @param study extension whose product is a study
   */
  public static String of(Registry registry, RegisteredExtension study) {
    StudyBinder binder = new StudyBinder(registry, Set.of());
    Set<RegisteredExtension> refused = new HashSet<>();
    while (true) {
      StudyTemplate template = new StudyTemplate(registry, refused);
      String text = template.write(study);
      boolean again = false;
      for (SpecError mistake : binder.validate(SpecReader.of(text)).errors()) {
        RegisteredExtension extension = template.given.get(mistake.path().split("[.\\[]", 2)[0]);
        again |= extension != null && refused.add(extension);
      }
      if (!again) {
        return text;
      }
    }
  }

  /** The options that an extension requires, with values of their type and range. */
  static Tree.Mapping required(Registry registry, RegisteredExtension extension) {
    StudyTemplate template = new StudyTemplate(registry, Set.of());
    OptionsShape.of(extension.factory().optionsType()).options().stream()
        .filter(OptionDeclaration::required)
        .forEach(
            option -> template.line("", option.name(), template.example(option, option.type())));
    return TreeReader.value(template.text.toString(), 0) instanceof Tree.Mapping options
        ? options
        : Tree.Mapping.empty(0);
  }

  private String write(RegisteredExtension study) {
    text.append("# ").append(study.factory().title()).append(": ");
    text.append(study.factory().summary()).append('\n');
    text.append("study: ").append(study.id()).append('\n');
    text.append("# Seed of every random stream.\nseed: 1\n");
    text.append("# Independent repetitions; the study chooses when absent.\n# replicates: 100\n");
    options(study.factory().optionsType(), "");
    text.append("# Options to vary, by path; all combinations are run but for those under zip.\n");
    text.append("# sweep:\n#   samples: [100, 1000]\n");
    text.append("# Keep fitted models for tributary sample.\n# keep: {models: all}\n");
    return text.toString();
  }

  private void options(Class<? extends Record> record, String indent) {
    OptionsShape.of(record).options().forEach(option -> option(option, indent));
  }

  private void option(OptionDeclaration option, String indent) {
    text.append(indent).append("# ").append(option.doc()).append(option.doc().isEmpty() ? "" : " ");
    text.append('(').append(OptionRow.type(option)).append(')');
    if (!option.fact().isEmpty()) {
      text.append(" ${").append(option.fact()).append("} where published.");
    }
    text.append('\n');
    if (option.type() instanceof OptionType.Product product && option.required()) {
      product(option, product, indent);
    } else if (option.name().equals("family")
        && option.type() instanceof OptionType.Maybe maybe
        && maybe.item() instanceof OptionType.Product product) {
      product(option, product, indent);
    } else if (option.name().equals("samples") && option.type() instanceof OptionType.Maybe maybe) {
      line(indent, option.name(), example(option, maybe.item()));
    } else if (option.type() instanceof OptionType.Nested nested
        && option.fallback().filter(tree -> !tree.text().equals("{}")).isEmpty()) {
      text.append(indent).append(option.name()).append(":\n");
      options(nested.type(), indent + "  ");
    } else if (option.type() instanceof OptionType.Maybe || !option.fact().isEmpty()) {
      String value = option.fallback().map(StudyTemplate::yaml).orElse("");
      line(indent + "# ", option.name(), value);
    } else {
      line(
          indent,
          option.name(),
          option
              .fallback()
              .map(StudyTemplate::yaml)
              .orElseGet(() -> example(option, option.type())));
    }
  }

  private void product(OptionDeclaration option, OptionType.Product product, String indent) {
    List<RegisteredExtension> offered = registry.of(product.type());
    Optional<RegisteredExtension> chosen = chosen(option, product.type());
    if (chosen.isEmpty()) {
      line(indent, option.name(), "ID");
      return;
    }
    text.append(indent).append(option.name()).append(":\n");
    text.append(indent).append("  # ").append(chosen.get().factory().summary());
    text.append(" There are ");
    text.append(
        String.join(", ", offered.stream().map(RegisteredExtension::id).distinct().toList()));
    text.append(".\n");
    line(indent + "  ", "use", registry.word(chosen.get()));
    options(chosen.get().factory().optionsType(), indent + "  ");
  }

  private Optional<RegisteredExtension> chosen(OptionDeclaration option, Class<?> type) {
    List<RegisteredExtension> offered =
        registry.of(type).stream().filter(each -> !refused.contains(each)).toList();
    Optional<RegisteredExtension> chosen = chosen(offered);
    chosen.ifPresent(each -> given.put(option.name(), each));
    return chosen;
  }

  /**
   * The first extension whose options all have defaults, else the first that requires none, else
   * the first. Options that may be absent often need one of their number.
   */
  private static Optional<RegisteredExtension> chosen(List<RegisteredExtension> offered) {
    return first(offered, option -> option.required() || option.type() instanceof OptionType.Maybe)
        .or(() -> first(offered, OptionDeclaration::required))
        .or(() -> offered.stream().findFirst());
  }

  private static Optional<RegisteredExtension> first(
      List<RegisteredExtension> offered, Predicate<OptionDeclaration> unwanted) {
    return offered.stream()
        .filter(
            each ->
                OptionsShape.of(each.factory().optionsType()).options().stream()
                    .noneMatch(unwanted))
        .findFirst();
  }

  private String example(OptionDeclaration option, OptionType type) {
    if (type instanceof OptionType.Whole) {
      return Long.toString((long) number(option));
    }
    if (type instanceof OptionType.Real) {
      return Double.toString(number(option));
    }
    if (type instanceof OptionType.Flag) {
      return "false";
    }
    if (type instanceof OptionType.Choice choice) {
      return choice.words().get(0);
    }
    if (type instanceof OptionType.ListOf list) {
      return "[" + example(option, list.item()) + "]";
    }
    if (type instanceof OptionType.Product product) {
      return chosen(option, product.type()).map(registry::word).orElse("ID");
    }
    if (type instanceof OptionType.File) {
      return "data.csv";
    }
    if (type instanceof OptionType.Folder) {
      return "data";
    }
    return option.oneOf().isEmpty() ? option.name() : option.oneOf().get(0);
  }

  private static double number(OptionDeclaration option) {
    return option.range().holds(EXAMPLE) ? EXAMPLE : option.range().nearest(EXAMPLE);
  }

  private static String yaml(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.quoted()
        ? '"' + scalar.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : tree.text();
  }

  private void line(String indent, String name, String value) {
    text.append((indent + name + ": " + value).stripTrailing()).append('\n');
  }
}
