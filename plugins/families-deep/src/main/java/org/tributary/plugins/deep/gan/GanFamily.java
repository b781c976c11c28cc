package org.tributary.plugins.deep.gan;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.DescentOptions;
import org.tributary.plugins.deep.training.Devices;
import org.tributary.plugins.deep.training.Fitting;
import org.tributary.plugins.deep.training.FloatArrays;
import org.tributary.plugins.deep.training.PointRows;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.plugins.deep.training.Start;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Critic;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Space;

/** One generator and one critic of all sources. */
record GanFamily(GanOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Fitting.real("gan", space);
    return Fitting.capabilities(
        "gan",
        Set.of(Critic.class, ParameterCount.class, WarmStart.class),
        options.training(),
        Set.of(),
        options.device());
  }

  @Override
  public Resources resources(Space space, int sampleSize) {
    return Fitting.resources(options.device());
  }

  @Override
  public Facts facts(Space space, int sources) {
    int size = GanNetwork.generator(space.width(), sources, options).layout().size();
    return new Facts(Map.of("parameters", size));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    Fitting.occupied(samples);
    DescentOptions training = options.training();
    Tensors tensors = Devices.of(options.device(), context);
    Space space = samples.space();
    GanNetwork generator = GanNetwork.generator(space.width(), samples.sources(), options);
    GanNetwork critic = GanNetwork.critic(space.width(), samples.sources(), options);
    Optional<Start> start = Start.of("gan", context, generator.layout(), critic.layout());
    Scaling scaling =
        start
            .map(each -> Scaling.of(each.extra()))
            .orElseGet(() -> Scaling.of(samples, Scaling.Kind.EACH));
    double[] points = scaling.standardised(samples.toMatrix());
    GanStep step =
        new GanStep(
            generator,
            critic,
            options,
            tensors,
            new PointRows(FloatArrays.of(points), samples),
            context.stream().child("batch"));
    String identity = Fitting.identity(options, points) + " " + samples.sources();
    List<float[]> weights =
        new Descent(
                training.counted(samples.size(), training.batch()),
                context,
                tensors,
                identity,
                start)
            .run(
                List.of(generator.layout(), critic.layout()),
                step,
                each -> model(space, samples.sources(), each, scaling, tensors));
    return model(space, samples.sources(), weights, scaling, tensors);
  }

  private GanModel model(
      Space space, int sources, List<float[]> weights, Scaling scaling, Tensors tensors) {
    return new GanModel(
        space,
        GanNetwork.generator(space.width(), sources, options),
        GanNetwork.critic(space.width(), sources, options),
        weights.get(GanStep.GENERATOR),
        weights.get(GanStep.CRITIC),
        scaling,
        tensors);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != GanModel.VERSION) {
      throw new IOException(
          "a gan of format " + version + ", this plugin reads format " + GanModel.VERSION);
    }
    int sources = data.readInt();
    if (data.readInt() != space.width()) {
      throw new IOException("a gan of another number of columns than " + space.width());
    }
    Scaling scaling = Scaling.read(data, space.width());
    float[] generator =
        Fitting.sized(
            FloatArrays.read(data), GanNetwork.generator(space.width(), sources, options).layout());
    float[] critic =
        Fitting.sized(
            FloatArrays.read(data), GanNetwork.critic(space.width(), sources, options).layout());
    return model(space, sources, List.of(generator, critic), scaling, Tensors.cpu());
  }
}
