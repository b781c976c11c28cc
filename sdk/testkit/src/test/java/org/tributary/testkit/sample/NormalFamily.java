package org.tributary.testkit.sample;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Fits the mean of real rows. */
public final class NormalFamily implements ModelFamily {
  private final Fault fault;
  private int fits = 0;

  /** A family with a fault. */
  public NormalFamily(Fault fault) {
    this.fault = fault;
  }

  @Override
  public Capabilities capabilities(Space space) {
    if (!space.allReal()) {
      throw new OptionException("", "normal needs real columns");
    }
    return Capabilities.closedForm(
        true,
        fault == Fault.PROMISES ? Set.of(LogDensity.class, Score.class) : Set.of(LogDensity.class));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    if (fault == Fault.CRASHES && samples.size() == 1) {
      throw new ArithmeticException("division by zero");
    }
    double sum = 0;
    for (int row = 0; row < samples.size(); row++) {
      sum += samples.value(row, 0);
    }
    fits++;
    double drift = fault == Fault.REMEMBERS ? fits : 0;
    Model model =
        new Normal(samples.space(), samples.sources(), sum / samples.size() + drift, fault);
    for (double time : context.trainingTimes()) {
      if (fault != Fault.SILENT) {
        context.at(time, model);
      }
    }
    return model;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    data.readInt();
    return new Normal(space, data.readInt(), data.readDouble(), fault);
  }
}
