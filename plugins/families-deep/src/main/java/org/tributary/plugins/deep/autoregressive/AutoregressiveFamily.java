package org.tributary.plugins.deep.autoregressive;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.plugins.deep.training.Fitting;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.Start;
import org.tributary.plugins.deep.training.TrainingRows;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** One autoregressive network of all sources. */
record AutoregressiveFamily(AutoregressiveOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Set<Class<?>> offered =
        new HashSet<>(
            Set.of(LogDensity.class, ParameterCount.class, WarmStart.class, WeightNorm.class));
    if (Alphabet.of(space).enumerable()) {
      offered.add(FiniteForm.class);
    }
    return Fitting.capabilities(
        "autoregressive",
        offered,
        options.training(),
        Set.of(Fitting.Can.STOP, Fitting.Can.MIX),
        options.device());
  }

  @Override
  public Resources resources(Space space, int sampleSize) {
    return Fitting.resources(options.device());
  }

  @Override
  public Facts facts(Space space, int sources) {
    TokenNetwork network = network(space, sources);
    return new Facts(
        Map.of(
            "class", "autoregressive",
            "parameters", network.layout().size(),
            "network-parameters", network.perceptronSize(),
            "layers", options.layers(),
            "width", options.width(),
            "embedding", options.embedding(),
            "values", network.alphabet().most()));
  }

  private TokenNetwork network(Space space, int sources) {
    return TokenNetwork.of(
        Alphabet.of(space), sources, options.embedding(), options.layers(), options.width());
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    DescentOptions training = options.training();
    TrainingRows rows = TrainingRows.of(samples, training.stopping(), context.stream());
    Tensors tensors = Devices.of(options.device(), context);
    Space space = samples.space();
    TokenNetwork network = network(space, samples.sources());
    int perStep = options.fullBatch() ? rows.training().size() : training.batch();
    BatchStep<CountedRows.Batch> step =
        new BatchStep<>(
            network.layout(),
            tensors,
            context.stream().child("batch"),
            batches(network.alphabet(), rows.training()),
            rows.checks(held -> whole(network.alphabet(), held)),
            new LikelihoodLoss(network));
    String identity =
        options + " " + samples.sources() + " " + Arrays.deepHashCode(Rows.of(samples));
    List<float[]> weights =
        new Descent(
                training.counted(rows.training().size(), perStep),
                context,
                tensors,
                identity,
                Start.of("autoregressive", context, network.layout()))
            .run(
                List.of(network.layout()),
                step,
                each -> new AutoregressiveModel(space, network, each.get(0), tensors));
    return new AutoregressiveModel(space, network, weights.get(0), tensors);
  }

  private BatchStep.Draw<CountedRows.Batch> batches(Alphabet alphabet, Samples rows) {
    return options.fullBatch()
        ? whole(alphabet, rows)
        : new CountedRows(alphabet, rows).batches(options.training().batch());
  }

  private static BatchStep.Draw<CountedRows.Batch> whole(Alphabet alphabet, Samples rows) {
    CountedRows.Batch all = new CountedRows(alphabet, rows).all();
    return stream -> all;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != AutoregressiveModel.VERSION) {
      throw new IOException(
          "an autoregressive model of format "
              + version
              + ", this plugin reads format "
              + AutoregressiveModel.VERSION);
    }
    TokenNetwork network = network(space, data.readInt());
    float[] weights = Fitting.sized(FloatArrays.read(data), network.layout());
    return new AutoregressiveModel(space, network, weights, Tensors.cpu());
  }
}
