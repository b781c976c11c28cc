package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;

/** What a program tells while it fits: how far it is, numbers of a series, models of times. */
final class FitNotes implements Channel.Notes {
  private final FitContext context;
  private final Optional<Function<HeldModel, Model>> reporting;
  private final TreeMap<Double, HeldModel> models = new TreeMap<>();
  private int reported;

  /** Keeps the models of training times. */
  FitNotes(FitContext context) {
    this(context, Optional.empty());
  }

  /** Reports them at once. */
  FitNotes(FitContext context, Function<HeldModel, Model> reporting) {
    this(context, Optional.of(reporting));
  }

  private FitNotes(FitContext context, Optional<Function<HeldModel, Model>> reporting) {
    this.context = context;
    this.reporting = reporting;
  }

  @Override
  public void checkCancelled() {
    context.checkCancelled();
  }

  @Override
  public void hear(Message note) {
    ObjectNode header = note.header();
    if (header.has("series")) {
      context.series(
          header.get("series").asText(),
          header.path("time").asDouble(),
          header.path("value").asDouble());
    } else if (header.has("at") && note.model().isPresent()) {
      HeldModel model = HeldModel.of(note.model().get());
      models.put(header.get("at").asDouble(), model);
      reporting.ifPresent(make -> report(header.get("at").asDouble(), make.apply(model)));
    } else if (header.has("progress")) {
      double share = Math.max(0, Math.min(1, header.get("progress").asDouble()));
      context.progress(share, header.path("text").asText(""));
    }
  }

  private void report(double time, Model model) {
    double[] times = context.trainingTimes();
    if (reported < times.length && times[reported] == time) {
      context.at(time, model);
      reported++;
    }
  }

  /**
   * Reports the times that were not reported at once: the program gave them in another order, or
   * says nothing of times, and then one model stands for all.
   */
  void finish(double[] times, HeldModel last) {
    reporting.ifPresent(
        make -> {
          for (; reported < times.length; reported++) {
            context.at(times[reported], make.apply(at(times[reported]).orElse(last)));
          }
        });
  }

  /** Those of the times whose model the program did not give. */
  double[] missing(double[] times) {
    return Arrays.stream(times).filter(time -> !models.containsKey(time)).toArray();
  }

  /** The model of a training time, where the program gave one. */
  Optional<HeldModel> at(double time) {
    return Optional.ofNullable(models.get(time));
  }
}
