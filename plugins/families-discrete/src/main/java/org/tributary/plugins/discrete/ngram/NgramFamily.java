package org.tributary.plugins.discrete.ngram;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.NextTokens;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Counts of runs, those of low order shared between the sources. */
record NgramFamily(NgramOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    vocabulary(space);
    return Capabilities.closedForm(
        options.sharedOrder() > 0,
        Set.of(LogDensity.class, NextTokens.class, ParameterCount.class));
  }

  static int vocabulary(Space space) {
    if (!(space.kind(0) instanceof Kind.Tokens tokens)) {
      throw new OptionException(
          "", "family n-gram models token sequences, the data are " + space.describe());
    }
    return tokens.vocabulary();
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    NgramModel model = NgramModel.fit(options.order(), options.sharedOrder(), samples);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return NgramFormat.read(space, in);
  }
}
