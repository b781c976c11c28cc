package org.tributary.plugins.deep.flow;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.plugins.deep.training.TrainingRows;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** One flow of all sources. */
record FlowFamily(FlowOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Fitting.real("flow", space);
    if (space.width() < 2) {
      throw new OptionException(
          "", "family flow moves one column by the others, so it needs 2 or more; there is 1");
    }
    return Fitting.capabilities(
        "flow",
        Set.of(LogDensity.class, ParameterCount.class, WarmStart.class),
        options.training(),
        Set.of(Fitting.Can.STOP),
        options.device());
  }

  @Override
  public Resources resources(Space space, int sampleSize) {
    return Fitting.resources(options.device());
  }

  @Override
  public Facts facts(Space space, int sources) {
    int size = FlowNetwork.of(space.width(), sources, options).layout().size();
    return new Facts(Map.of("parameters", size));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    DescentOptions training = options.training();
    TrainingRows rows = TrainingRows.of(samples, training.stopping(), context.stream());
    Tensors tensors = Devices.of(options.device(), context);
    Space space = samples.space();
    FlowNetwork network = FlowNetwork.of(space.width(), samples.sources(), options);
    Optional<Start> start = Start.of("flow", context, network.layout());
    Scaling scaling =
        start
            .map(each -> Scaling.of(each.extra()))
            .orElseGet(() -> Scaling.of(rows.training(), Scaling.Kind.EACH));
    PointRows points = points(rows.training(), scaling);
    BatchStep<PointRows.Batch> step =
        new BatchStep<>(
            network.layout(),
            tensors,
            context.stream().child("batch"),
            points.batches(training.batch()),
            rows.checks(held -> points(held, scaling).batches(TrainingRows.CHECK)),
            new FlowLoss(network));
    String identity =
        Fitting.identity(options, scaling.standardised(rows.training().toMatrix()))
            + " "
            + samples.sources();
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
                each -> new FlowModel(space, network, each.get(0), scaling, tensors));
    return new FlowModel(space, network, weights.get(0), scaling, tensors);
  }

  private static PointRows points(Samples rows, Scaling scaling) {
    return new PointRows(FloatArrays.of(scaling.standardised(rows.toMatrix())), rows);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != FlowModel.VERSION) {
      throw new IOException(
          "a flow of format " + version + ", this plugin reads format " + FlowModel.VERSION);
    }
    FlowNetwork network = FlowNetwork.of(space.width(), data.readInt(), options);
    if (data.readInt() != space.width()) {
      throw new IOException("a flow of another number of columns than " + space.width());
    }
    Scaling scaling = Scaling.read(data, space.width());
    float[] weights = Fitting.sized(FloatArrays.read(data), network.layout());
    return new FlowModel(space, network, weights, scaling, Tensors.cpu());
  }
}
