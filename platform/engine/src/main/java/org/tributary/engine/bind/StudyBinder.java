package org.tributary.engine.bind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    this.registry = registry;
    this.allowed = Set.copyOf(allowed);
    this.files = new InputFiles(data);
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
    if (read.spec().isEmpty()) {
      return new Validation(
          read.spec(), Optional.empty(), Optional.empty(), List.of(), read.errors());
    }
    StudySpec spec = read.spec().get();
    List<SpecError> errors = new ArrayList<>(read.errors());
    Set<Study> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    Attempt base = attempt(spec, Map.of());
    check(spec, base, checked, errors);
    List<LinkedHashMap<String, String>> settings = Settings.of(spec);
    if (!spec.sweep().groups().isEmpty()) {
      settings.forEach(setting -> check(spec, attempt(spec, setting), checked, errors));
    }
    if (!errors.isEmpty()) {
      return new Validation(read.spec(), Optional.empty(), Optional.empty(), List.of(), errors);
    }
    Optional<Design> design = base.study().map(bound -> design(spec, bound.study()));
    return new Validation(read.spec(), design, base.study(), settings, errors);
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

  private void check(StudySpec spec, Attempt attempt, Set<Study> checked, List<SpecError> errors) {
    errors.addAll(attempt.errors());
    if (attempt.study().isPresent() && checked.add(attempt.study().get().study())) {
      errors.addAll(StudyCheck.problems(spec, attempt, this::metricsThatWouldDo));
    }
  }

  /** Ids of the metrics that a study allows with all their defaults. */
  private List<String> metricsThatWouldDo(Study study) {
    List<String> ids = new ArrayList<>();
    for (RegisteredExtension extension : registry.of(Metric.class)) {
      BindingPass pass =
          new BindingPass(registry, products, files, allowed, Path.of(""), Map.of(), Set.of());
      pass.products()
          .create(extension, Tree.Mapping.empty(0), "", extension.id(), Set.of())
          .map(made -> (Metric) made.value())
          .filter(study::allows)
          .ifPresent(metric -> ids.add(extension.id()));
    }
    return ids.stream().sorted().toList();
  }

  private Attempt attempt(StudySpec spec, Map<String, String> setting) {
    Map<String, Tree> axisDefaults = new HashMap<>();
    spec.sweep().all().forEach(axis -> axisDefaults.put(axis.path(), axis.values().get(0)));
    BindingPass pass =
        new BindingPass(
            registry, products, files, allowed, spec.folder(), axisDefaults, setting.keySet());
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
    return axis.flatMap(a -> a.values().stream().filter(v -> v.text().equals(text)).findFirst())
        .orElseGet(() -> texts.computeIfAbsent(text, each -> TreeReader.value(each, 0)));
  }
}
