package org.tributary.plugins.deep.diffusion;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.plugins.deep.training.Fitting;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.plugins.deep.training.TrainingRows;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.ReverseProcess;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/**
 * One denoiser of all sources.
 *
 * @param id of the family, for messages
 */
public record DiffusionFamily(String id, DiffusionOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Fitting.real(id, space);
    options.network(space, 1);
    Set<Class<?>> offered =
        new HashSet<>(Set.of(LogDensity.class, Score.class, ParameterCount.class, WarmStart.class));
    if (isotropic(options, space)) {
      offered.add(NoisedScore.class);
      offered.add(ReverseProcess.class);
    }
    return Fitting.capabilities(
            id,
            offered,
            options.training(),
            Set.of(Fitting.Can.STOP, Fitting.Can.MIX),
            options.device())
        .approximating();
  }

  /** Whether noise of one level stays so when the data are standardised. */
  static boolean isotropic(DiffusionOptions options, Space space) {
    return options.scaling() == Scaling.Kind.COMMON || space.width() == 1;
  }

  @Override
  public Resources resources(Space space, int sampleSize) {
    return Fitting.resources(options.device());
  }

  @Override
  public Facts facts(Space space, int sources) {
    int size = options.network(space, sources).layout().size();
    return new Facts(Map.of("parameters", size));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    DescentOptions training = options.training();
    TrainingRows rows = TrainingRows.of(samples, training.stopping(), context.stream());
    Tensors tensors = Devices.of(options.device(), context);
    Space space = samples.space();
    DenoiserNetwork network = options.network(space, samples.sources());
    Optional<Start> start = Start.of(id, context, network.layout());
    Scaling scaling =
        start
            .map(each -> Scaling.of(each.extra()))
            .orElseGet(() -> Scaling.of(rows.training(), options.scaling()));
    SourceMoments moments = SourceMoments.of(rows.training(), scaling);
    int check = Math.min(TrainingRows.CHECK, network.rowsAtOnce());
    BatchStep<NoisyRows.Batch> step =
        new BatchStep<>(
            network.layout(),
            tensors,
            context.stream().child("batch"),
            NoisyRows.of(rows.training(), scaling, options, network).batches(training.batch()),
            rows.checks(held -> NoisyRows.of(held, scaling, options, network).batches(check)),
            new DenoisingLoss(network));
    List<float[]> weights =
        new Descent(
                training.counted(rows.training().size(), training.batch()),
                context,
                tensors,
                Fitting.identity((Record) options, rows.training()),
                start)
            .run(
                List.of(network.layout()),
                step,
                each -> model(space, network, each, scaling, moments, tensors));
    return model(space, network, weights, scaling, moments, tensors);
  }

  private DiffusionModel model(
      Space space,
      DenoiserNetwork network,
      List<float[]> weights,
      Scaling scaling,
      SourceMoments moments,
      Tensors tensors) {
    return new DiffusionModel(space, options, network, weights.get(0), scaling, moments, tensors);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return DiffusionFormat.read(options, space, in);
  }
}
