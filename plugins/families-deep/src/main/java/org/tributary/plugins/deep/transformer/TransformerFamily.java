package org.tributary.plugins.deep.transformer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Resources;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** One causal transformer of all sources. */
record TransformerFamily(TransformerOptions options) implements ModelFamily {
  /** Rows drawn, once, for the checks of early stopping, as blocks that fit the memory. */
  private static final int CHECK_BLOCKS = 4;

  @Override
  public Capabilities capabilities(Space space) {
    tokens(space);
    return Fitting.capabilities(
        "transformer",
        Set.of(LogDensity.class, NextTokens.class, ParameterCount.class, WarmStart.class),
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
    return new Facts(Map.of("parameters", network(space, sources).layout().size()));
  }

  private static Kind.Tokens tokens(Space space) {
    if (space.kind(0) instanceof Kind.Tokens tokens) {
      return tokens;
    }
    throw new OptionException(
        "", "family transformer models token sequences, the data are " + space.describe());
  }

  private TransformerNetwork network(Space space, int sources) {
    Kind.Tokens tokens = tokens(space);
    return TransformerNetwork.of(
        tokens.vocabulary(),
        tokens.longest(),
        sources,
        options.width(),
        options.layers(),
        options.heads());
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    DescentOptions training = options.training();
    TrainingRows rows = TrainingRows.of(samples, training.stopping(), context.stream());
    Tensors tensors = Devices.of(options.device(), context);
    Space space = samples.space();
    TransformerNetwork network = network(space, samples.sources());
    int vocabulary = network.vocabulary();
    int check = CHECK_BLOCKS * network.rowsAtOnce();
    BatchStep<Sequences> step =
        new BatchStep<>(
            network.layout(),
            tensors,
            context.stream().child("batch"),
            new TokenRows(rows.training(), vocabulary).batches(training.batch()),
            rows.checks(held -> new TokenRows(held, vocabulary).batches(check)),
            new TokenLoss(network));
    String identity =
        options + " " + samples.sources() + " " + new TokenRows(samples, vocabulary).hash();
    List<float[]> weights =
        new Descent(
                training.counted(rows.training().size(), training.batch()),
                context,
                tensors,
                identity,
                Start.of("transformer", context, network.layout()))
            .run(
                List.of(network.layout()),
                step,
                each -> new TransformerModel(space, network, each.get(0), tensors));
    return new TransformerModel(space, network, weights.get(0), tensors);
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != TransformerModel.VERSION) {
      throw new IOException(
          "a transformer of format "
              + version
              + ", this plugin reads format "
              + TransformerModel.VERSION);
    }
    TransformerNetwork network = network(space, data.readInt());
    float[] weights = Fitting.sized(FloatArrays.read(data), network.layout());
    return new TransformerModel(space, network, weights, Tensors.cpu());
  }
}
