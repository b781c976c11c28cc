package org.tributary.plugins.systems.load;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Conditional;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.space.Space;

/** Daily load given the weather, its mean by physics, free or none; residuals are an AR(1). */
@Extension
public final class PhysicsLoadFactory implements ModelFamilyFactory<PhysicsLoadOptions> {

  @Override
  public String id() {
    return "physics-load";
  }

  @Override
  public String title() {
    return "Load with a physical mean";
  }

  @Override
  public String summary() {
    return "Hourly load given clearness and temperature, with a mean from physics, free or none.";
  }

  @Override
  public List<Citation> citations() {
    return List.of(NetLoadFactory.PAPER);
  }

  @Override
  public Class<PhysicsLoadOptions> optionsType() {
    return PhysicsLoadOptions.class;
  }

  @Override
  public ModelFamily create(PhysicsLoadOptions options) {
    return new PhysicsLoadFamily(options);
  }

  private record PhysicsLoadFamily(PhysicsLoadOptions options) implements ModelFamily {

    @Override
    public Capabilities capabilities(Space space) {
      Day.of(space);
      return Capabilities.closedForm(false, Set.of(Conditional.class));
    }

    @Override
    public Facts facts(Space space, int sources) {
      int means =
          switch (options.mean()) {
            case PHYSICS -> Day.HOURS + 1;
            case FREE -> 3 * Day.HOURS;
            case NONE -> Day.HOURS;
          };
      return new Facts(Map.of("parameters", sources * (means + 2)));
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      List<LoadLaw.Source> sources = new ArrayList<>();
      for (int k = 0; k < samples.sources(); k++) {
        Samples own = samples.ofSource(k);
        double[] weights = IntStream.range(0, own.size()).mapToDouble(own::weight).toArray();
        sources.add(new LoadFit(own.toMatrix(), weights).of(options.mean()));
      }
      Model model = new LoadLaw(Day.of(samples.space()), sources, Origin.synthetic(1));
      for (double time : context.trainingTimes()) {
        context.at(time, model);
      }
      return model;
    }

    @Override
    public Model load(Space space, InputStream in) throws IOException {
      DataInputStream data = new DataInputStream(in);
      int version = data.readInt();
      if (version != LoadLaw.VERSION) {
        throw new IOException(
            "a load of format " + version + ", this plugin reads format " + LoadLaw.VERSION);
      }
      int count = data.readInt();
      List<LoadLaw.Source> sources = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        sources.add(source(data));
      }
      return new LoadLaw(Day.of(space), sources, Origin.synthetic(1));
    }

    private static LoadLaw.Source source(DataInputStream data) throws IOException {
      double capacity = data.readDouble();
      double deviation = data.readDouble();
      double correlation = data.readDouble();
      double[][] coefficients = new double[Day.HOURS][3];
      for (double[] hour : coefficients) {
        for (int i = 0; i < 3; i++) {
          hour[i] = data.readDouble();
        }
      }
      double[][] seen = new double[data.readInt()][];
      for (int row = 0; row < seen.length; row++) {
        seen[row] = new double[] {data.readDouble(), data.readDouble(), data.readDouble()};
      }
      return LoadFit.source(new HourlyMean(coefficients, capacity), deviation, correlation, seen);
    }
  }
}
