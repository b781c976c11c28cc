package org.tributary.engine.run.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.engine.run.fit.KeptModels.Kept;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ToldSeries;

/** Collects the models of one fit as they are made. */
final class ModelsInMemory {
  private final List<Kept> models = new ArrayList<>();
  private boolean complete = true;
  private boolean rows;

  /** A model of a training time; one that cannot be saved means that nothing is kept. */
  void at(double time, Law law) {
    Optional<Model> model = law.as(Model.class);
    if (model.isPresent()) {
      add(OptionalDouble.of(time), model.get());
    } else {
      complete = false;
    }
  }

  void last(Model model) {
    add(OptionalDouble.empty(), model);
  }

  private void add(OptionalDouble time, Model model) {
    models.add(new Kept(time, KeptModels.saved(model)));
    rows |= model.holdsRows();
  }

  /** All of them with what was told along the way; empty when one could not be saved. */
  Optional<KeptModels> all(List<ToldSeries> told) {
    return complete ? Optional.of(new KeptModels(models, rows, told)) : Optional.empty();
  }
}
