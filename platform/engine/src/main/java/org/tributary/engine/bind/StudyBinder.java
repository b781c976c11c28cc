package org.tributary.engine.bind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.registry.Registry;
import org.tributary.engine.spec.BrokenYamlException;
import org.tributary.engine.spec.Settings;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.SpecResult;
import org.tributary.engine.spec.StudySpec;
import org.tributary.engine.spec.Sweep;
import org.tributary.engine.spec.SweptOption;
import org.tributary.engine.spec.Tree;
import org.tributary.engine.spec.TreePath;
import org.tributary.engine.spec.TreeReader;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;

/**
 * Binds study files to studies and finds their mistakes. Products are made once for the life of a
 * binder, so that many settings share one opened file. Safe for use by several threads.
 */
public final class StudyBinder {
  /** Most cells of a first round: their keys and results are held in memory. */
  private static final long MOST_CELLS = 10_000_000;

  /** More mistakes than anybody reads: the settings that follow are not looked at. */
  private static final int MOST_ERRORS = 500;

  private final Registry registry;
  private final Set<String> allowed;
  private final Products products = new Products();
  private final InputFiles files;
  private final ConcurrentMap<String, Tree> texts = new ConcurrentHashMap<>();

  /**
   * A binder.
   *
   * @param registry where extensions are found
   * @param allowed permissions given, as {@code exec}, {@code sql}
   */
  public StudyBinder(Registry registry, Set<String> allowed) {
    this(registry, allowed, Optional.empty());
  }

  /**
   * A binder of study files that may name a data folder.
   *
   * @param data folder that {@code ${data}} in paths of input files stands for
   */
  public StudyBinder(Registry registry, Set<String> allowed, Optional<Path> data) {
    this(registry, allowed, data, Map.of());
  }

  /**
   * A binder on another machine than the one whose paths the study file names.
   *
   * @param copies what is read in place of an input file or folder, by absolute path
   */
  public StudyBinder(
      Registry registry, Set<String> allowed, Optional<Path> data, Map<Path, Path> copies) {
    this.registry = registry;
    this.allowed = Set.copyOf(allowed);
    this.files = new InputFiles(data, copies);
  }

  /**
   * Binds one setting.
   *
   * @param setting text by full path, as in {@code --set}; empty for the file's own values
   */
  public BindResult bind(StudySpec spec, Map<String, String> setting) {
    Attempt attempt = attempt(spec, setting);
    return new BindResult(
        attempt.errors().isEmpty() ? attempt.study() : Optional.empty(), attempt.errors());
  }

  /** Binds the file's own values and every setting of its sweep; all mistakes at once. */
  public Validation validate(SpecResult read) {
    if (read.hopeless()) {
      return Validation.refused(read.spec(), read.errors());
    }
    StudySpec spec = read.spec().orElseThrow();
    Set<SpecError> errors = new LinkedHashSet<>(read.errors());
    Attempt base = attempt(spec, Map.of());
    check(spec, base, errors);
    List<LinkedHashMap<String, String>> settings = Settings.of(spec);
    if (!spec.sweep().groups().isEmpty()) {
      for (int i = 0; i < settings.size() && errors.size() < MOST_ERRORS; i++) {
        check(spec, attempt(spec, settings.get(i)), errors);
      }
    }
    Optional<Design> design = base.study().map(bound -> design(spec, bound.study()));
    design.ifPresent(each -> limit(spec, each, errors));
    return errors.isEmpty()
        ? new Validation(read.spec(), design, base.study(), settings, List.of())
        : Validation.refused(read.spec(), List.copyOf(errors));
  }

  /** Settings and replicates are multiplied before anything is planned. */
  private static void limit(StudySpec spec, Design design, Set<SpecError> errors) {
    long cells = design.settings() * design.replicates();
    if (cells > MOST_CELLS) {
      errors.add(
          new SpecError(
              spec.document().keyLine("replicates"),
              "replicates",
              String.format(
                  Locale.ROOT,
                  "%,d settings with %,d replicates are %,d cells, at most %,d: lower replicates,"
                      + " or list fewer values in sweep",
                  design.settings(),
                  design.replicates(),
                  cells,
                  MOST_CELLS)));
    }
  }

  /** What a product of this binder was made from. */
  public Optional<ProductIdentity> identity(Object product) {
    return products.identity(product);
  }

  /** What the file asks for beyond the study's own options. */
  public static Design design(StudySpec spec, Study study) {
    int replicates = spec.replicates().orElseGet(study::defaultReplicates);
    return new Design(spec.name(), spec.axes(), replicates);
  }

  private void check(StudySpec spec, Attempt attempt, Set<SpecError> errors) {
    errors.addAll(attempt.errors());
    if (attempt.study().isPresent()) {
      errors.addAll(StudyCheck.problems(spec, attempt, this::metricsThatWouldDo));
    }
  }

  /** Ids of the metrics that a study allows with all their defaults. */
  private List<String> metricsThatWouldDo(Study study) {
    List<String> ids = new ArrayList<>();
    for (RegisteredExtension extension : registry.of(Metric.class)) {
      product(extension, Tree.Mapping.empty(0))
          .map(Metric.class::cast)
          .filter(study::allows)
          .ifPresent(metric -> ids.add(extension.id()));
    }
    return ids.stream().sorted().toList();
  }

  /** An extension's product with these options and its defaults; empty where they will not do. */
  public Optional<Object> product(RegisteredExtension extension, Tree.Mapping options) {
    BindingPass pass =
        new BindingPass(
            registry, products, files, allowed, Path.of(""), new Sweep(List.of()), Set.of());
    return pass.products()
        .create(extension, options, "", extension.id(), Set.of())
        .map(made -> made.value());
  }

  private Attempt attempt(StudySpec spec, Map<String, String> setting) {
    BindingPass pass =
        new BindingPass(
            registry, products, files, allowed, spec.folder(), spec.sweep(), setting.keySet());
    Tree.Mapping options = override(spec, setting, pass.faults());
    return Attempt.of(spec, setting, options, pass);
  }

  private Tree.Mapping override(StudySpec spec, Map<String, String> setting, Faults faults) {
    Tree.Mapping options = spec.options();
    List<String> paths =
        setting.keySet().stream().sorted(Comparator.comparingInt(String::length)).toList();
    for (String path : paths) {
      Optional<SweptOption> axis = spec.sweep().axis(path);
      try {
        Tree value = value(axis, Objects.requireNonNull(setting.get(path)));
        options = (Tree.Mapping) TreePath.of(path).set(options, value);
      } catch (IllegalArgumentException | BrokenYamlException wrong) {
        faults.add(
            axis.map(SweptOption::line).orElse(0),
            "sweep." + path,
            String.valueOf(wrong.getMessage()));
      }
    }
    return options;
  }

  private Tree value(Optional<SweptOption> axis, String text) {
    return axis.flatMap(each -> each.value(text))
        .orElseGet(() -> texts.computeIfAbsent(text, each -> TreeReader.value(each, 0)));
  }
}
