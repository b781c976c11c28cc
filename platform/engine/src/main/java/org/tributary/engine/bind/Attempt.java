package org.tributary.engine.bind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.engine.registry.RegisteredExtension;
import org.tributary.engine.spec.EngineKeys;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.StudySpec;
import org.tributary.engine.spec.Tree;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/**
 * A binding that may have failed.
 *
 * @param study present when one could be made; with errors, of mended options, to be checked only
 * @param options the tree it was bound from
 * @param errors found
 */
record Attempt(Optional<BoundStudy> study, Tree.Mapping options, List<SpecError> errors) {

  static Attempt of(
      StudySpec spec, Map<String, String> setting, Tree.Mapping options, BindingPass pass) {
    int line = spec.document().keyLine("study");
    Tree.Scalar id = new Tree.Scalar(spec.study(), false, line);
    Optional<BoundStudy> study =
        pass.products()
            .resolve(Study.class, id, "study")
            .flatMap(extension -> bind(extension, setting, options, pass));
    return new Attempt(study, options, pass.faults().all());
  }

  private static Optional<BoundStudy> bind(
      RegisteredExtension extension,
      Map<String, String> setting,
      Tree.Mapping options,
      BindingPass pass) {
    if (!(extension.factory() instanceof StudyFactory<?> factory)) {
      pass.faults().add(1, "study", "study " + extension.id() + " is not made by a StudyFactory");
      return Optional.empty();
    }
    return pass.products()
        .create(extension, options, "", "study " + extension.id(), EngineKeys.NAMES)
        .map(
            made ->
                new BoundStudy(
                    (Study) made.value(),
                    factory,
                    setting,
                    new ResolvedOptions(made.resolved()),
                    pass.plugins(),
                    pass.inputs(),
                    pass.made()));
  }
}
