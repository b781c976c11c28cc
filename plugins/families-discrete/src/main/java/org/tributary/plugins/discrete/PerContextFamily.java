package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.ParameterCount;
import org.tributary.sdk.law.Tempered;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Next-token frequencies per context and source; nothing is shared. */
record PerContextFamily(PerContextOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Alphabet alphabet = Alphabet.of("per-context", space);
    if (space.width() != 2 || !alphabet.enumerable()) {
      throw new OptionException(
          "",
          "family per-context wants two category columns, the context and the token, of at most "
              + Alphabet.LARGEST
              + " pairs; the data are "
              + space.describe());
    }
    return Capabilities.closedForm(
        false, Set.of(FiniteForm.class, LogDensity.class, Tempered.class, ParameterCount.class));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    PerContextModel model = PerContextModel.fit(options, samples);
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    double[][] rows = TableFormat.read(in);
    int contextCount = Alphabet.of("per-context", space).levels()[0];
    int sources = rows.length / (1 + contextCount);
    return new PerContextModel(
        space,
        options.contexts(),
        Arrays.copyOf(rows, sources),
        Arrays.copyOfRange(rows, sources, rows.length));
  }
}
