package org.tributary.plugins.discrete;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.Facts;
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

/**
 * {@code p(x | k) = p_k(x_1 .. x_D1) p(x_(D1+1) .. x_D | x_1 .. x_D1)}: maximum likelihood by
 * counts, the tail's over the rows of all sources.
 */
record SharedTailFamily(SharedTailOptions options) implements ModelFamily {

  @Override
  public Capabilities capabilities(Space space) {
    Alphabet alphabet = Alphabet.of("shared-tail", space);
    if (options.head() > space.width()) {
      throw new OptionException(
          "head", "head is " + options.head() + ", the data have " + space.width() + " columns");
    }
    if (!alphabet.enumerable()) {
      throw new OptionException(
          "",
          "family shared-tail keeps a table of all outcomes, "
              + space.describe()
              + " have more than "
              + Alphabet.LARGEST
              + "; use categorical with independent: true");
    }
    return Capabilities.closedForm(
        options.head() < space.width(),
        Set.of(FiniteForm.class, LogDensity.class, Tempered.class, ParameterCount.class));
  }

  @Override
  public Facts facts(Space space, int sources) {
    SharedTailShape shape = shape(space);
    return new Facts(
        Map.of(
            "parameters", shape.parameters(sources),
            "head", options.head(),
            "head-outcomes", shape.heads(),
            "tail-outcomes", shape.tails()));
  }

  private SharedTailShape shape(Space space) {
    return SharedTailShape.of(Alphabet.of("shared-tail", space), options.head());
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    Model model = SharedTailModel.fit(samples, shape(samples.space()), options.smoothing());
    for (double time : context.trainingTimes()) {
      context.at(time, model);
    }
    return model;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    SharedTailShape shape = shape(space);
    double[][] rows = TableFormat.read(in);
    int sources = rows.length - shape.heads();
    if (sources < 1) {
      throw new IOException(
          "a table of " + rows.length + " rows, wanted more than " + shape.heads());
    }
    return new SharedTailModel(
        space,
        shape,
        TableFormat.checked(Arrays.copyOf(rows, sources), shape.heads()),
        TableFormat.checked(Arrays.copyOfRange(rows, sources, rows.length), shape.tails()));
  }
}
