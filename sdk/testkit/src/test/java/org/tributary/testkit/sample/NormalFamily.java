package org.tributary.testkit.sample;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Fits the means of real rows, one a source. */
public final class NormalFamily implements ModelFamily {
  private static final double[] SCRATCH = new double[1000];
  private static final AtomicReference<Optional<Normal>> FIRST =
      new AtomicReference<>(Optional.empty());
  private final Fault fault;
  private int fits = 0;

  /** A family with a fault. */
  public NormalFamily(Fault fault) {
    this.fault = fault;
    FIRST.set(Optional.empty());
  }

  @Override
  public Capabilities capabilities(Space space) {
    if (!space.allReal()) {
      throw new OptionException("", "normal needs real columns");
    }
    return Capabilities.closedForm(
            true,
            fault == Fault.PROMISES
                ? Set.of(LogDensity.class, Score.class)
                : Set.of(LogDensity.class))
        .honouringImportance();
  }

  @Override
  public Facts facts(Space space, int sources) {
    return fault == Fault.FACTS ? new Facts(Map.of("asked", ++fits)) : Facts.none();
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    if (fault == Fault.CRASHES && samples.size() == 1) {
      throw new ArithmeticException("division by zero");
    }
    disturb();
    Normal model = new Normal(samples.space(), means(samples), fault);
    if (fault == Fault.CACHED) {
      Normal own = model;
      model = FIRST.updateAndGet(first -> first.or(() -> Optional.of(own))).orElseThrow();
    }
    for (double time : context.trainingTimes()) {
      if (fault != Fault.SILENT) {
        context.at(time, model);
      }
    }
    return model;
  }

  private void disturb() {
    switch (fault) {
      case LOCALE -> Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      case TIME_ZONE -> TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      case PROPERTY -> System.setProperty("sample.fitted", "yes");
      case PRINTS -> System.out.println("fitted");
      case THREAD -> {
        Thread thread = new Thread(NormalFamily::waitForEver, "left");
        thread.setDaemon(true);
        thread.start();
      }
      default -> {}
    }
  }

  private static void waitForEver() {
    synchronized (SCRATCH) {
      while (true) {
        try {
          SCRATCH.wait();
        } catch (InterruptedException ended) {
          return;
        }
      }
    }
  }

  double[][] means(Samples samples) {
    int width = samples.space().width();
    double[][] means = new double[samples.sources()][];
    fits++;
    for (int k = 0; k < means.length; k++) {
      int source = fault == Fault.FIT_REVERSED ? means.length - 1 - k : k;
      means[k] = mean(samples, source, width);
      if (fault == Fault.REMEMBERS) {
        means[k][0] += fits;
      }
      if (fault == Fault.CLOCK) {
        means[k][0] += 1e-9 * (System.currentTimeMillis() % 1000);
      }
      if (fault == Fault.NAN_ROW && samples.size() == 1) {
        means[k][0] = Double.NaN;
      }
    }
    return means;
  }

  private double[] mean(Samples samples, int source, int width) {
    double[] sums = fault == Fault.SHARED_SCRATCH ? SCRATCH : new double[width];
    java.util.Arrays.fill(sums, 0);
    double total = 0;
    for (int row = 0; row < samples.size(); row++) {
      if (samples.source(row) == source) {
        double weight = fault == Fault.WEIGHTS_IGNORED ? 1 : samples.weight(row);
        weight *= fault == Fault.IMPORTANCE_IGNORED ? 1 : samples.importance(row);
        total += weight;
        for (int position = 0; position < width; position++) {
          sums[position] += weight * samples.value(row, position);
        }
      }
    }
    double[] mean = new double[width];
    for (int position = 0; position < width; position++) {
      mean[position] = total == 0 ? 0 : sums[position] / total;
    }
    return mean;
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int format = data.readInt();
    if (format != Normal.FORMAT && fault != Fault.ANY_FORMAT) {
      throw new IOException("a normal of format " + format + ", this reads " + Normal.FORMAT);
    }
    double[][] means = new double[data.readInt()][space.width()];
    for (double[] mean : means) {
      for (int position = 0; position < mean.length; position++) {
        mean[position] = data.readDouble();
      }
    }
    return new Normal(space, means, fault);
  }
}
