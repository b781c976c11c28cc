package org.tributary.plugins.deep.energy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.PointRows;
import org.tributary.plugins.deep.training.Start;
import org.tributary.plugins.deep.training.TrainingRows;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Support;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.law.WeightNorm;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** One energy of all sources. */
record EnergyFamily(EnergyOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Fitting.real("energy", space);
    if (space.width() > 2) {
      throw new OptionException(
          "",
          "family energy sums its normaliser over a grid, so it takes 1 or 2 columns, the data have "
              + space.width());
    }
    if (!options.lower().isEmpty() && options.lower().size() != space.width()) {
      throw new OptionException(
          "lower", "lower and upper need " + space.width() + " numbers, one a column");
    }
    return Fitting.capabilities(
        "energy",
        Set.of(
            LogDensity.class,
            Support.class,
            ParameterCount.class,
            WarmStart.class,
            WeightNorm.class),
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
    EnergyNetwork network = EnergyNetwork.of(space.width(), sources, options);
    return new Facts(
        Map.of(
            "class", "energy",
            "parameters", network.layout().size(),
            "network-parameters", network.perceptronSize(),
            "layers", options.layers(),
            "width", options.width(),
            "embedding", options.embedding()));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    DescentOptions training = options.training();
    TrainingRows rows = TrainingRows.of(samples, training.stopping(), context.stream());
    Tensors tensors = Devices.of(options.device(), context);
    Space space = samples.space();
    EnergyNetwork network = EnergyNetwork.of(space.width(), samples.sources(), options);
    Optional<Start> start = Start.of("energy", context, network.layout());
    Box box =
        start
            .map(each -> Box.of(each.extra()).checked(samples))
            .orElseGet(() -> Box.of(options, samples));
    float[] points = box.unit(rows.training().toMatrix());
    BatchStep<PointRows.Batch> step =
        new BatchStep<>(
            network.layout(),
            tensors,
            context.stream().child("batch"),
            new PointRows(points, rows.training()).batches(training.batch()),
            rows.checks(
                held -> new PointRows(box.unit(held.toMatrix()), held).batches(TrainingRows.CHECK)),
            new EnergyLoss(network, options.trainingGrid(space.width()).middles()));
    String identity = options + " " + samples.sources() + " " + Arrays.hashCode(points);
    List<float[]> weights =
        new Descent(
                training.counted(rows.training().size(), training.batch()),
                context,
                tensors,
                identity,
                start)
            .run(
                List.of(network.layout()),
                step,
                each -> new EnergyModel(space, network, each.get(0), box, tensors));
    return new EnergyModel(space, network, weights.get(0), box, tensors);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != EnergyModel.VERSION) {
      throw new IOException(
          "an energy of format " + version + ", this plugin reads format " + EnergyModel.VERSION);
    }
    EnergyNetwork network = EnergyNetwork.of(space.width(), data.readInt(), options);
    if (data.readInt() != space.width()) {
      throw new IOException("an energy of another number of columns than " + space.width());
    }
    double[] lower = new double[space.width()];
    double[] upper = new double[space.width()];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = data.readDouble();
      upper[i] = data.readDouble();
    }
    float[] weights = Fitting.sized(FloatArrays.read(data), network.layout());
    return new EnergyModel(space, network, weights, new Box(lower, upper), Tensors.cpu());
  }
}
