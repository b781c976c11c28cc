package org.tributary.testkit.sample;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.pf4j.Extension;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ModelFamilyFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** A family, {@code letters}: shares of codes, columns and places apart. */
@Extension
public final class LettersFactory implements ModelFamilyFactory<LettersFactory.Options> {

  /** What is wrong with the probabilities that it tells. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** They stand in another order. */
    REVERSED,
    /** Most of them are missing. */
    FEW,
    /** The first is no number. */
    NAN,
    /** What was drawn is impossible. */
    ZERO
  }

  /** Its options. */
  public record Options(
      @Option(value = "A way of not keeping the contract.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "letters";
  }

  @Override
  public String title() {
    return "Letters";
  }

  @Override
  public String summary() {
    return "Shares of codes, independent of each other.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public ModelFamily create(Options options) {
    return new Family(options.fault());
  }

  private record Family(Fault fault) implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      if (!space.allCategories() && !(space.kind(0) instanceof Kind.Tokens)) {
        throw new OptionException("", "letters needs categories or tokens");
      }
      return Capabilities.closedForm(true, Letters.offered(space));
    }

    private static double[][][] table(Space space, int sources) {
      double[][][] table = new double[sources][space.allCategories() ? space.width() : 1][];
      for (double[][] columns : table) {
        Arrays.setAll(
            columns,
            column ->
                new double
                    [space.kind(column) instanceof Kind.Category category
                        ? category.levels().size()
                        : ((Kind.Tokens) space.kind(column)).vocabulary()]);
      }
      return table;
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      double[][][] table = table(samples.space(), samples.sources());
      for (int row = 0; row < samples.size(); row++) {
        double[][] own = table[samples.source(row)];
        for (int i = 0; i < samples.length(row); i++) {
          own[i % own.length][(int) samples.value(row, i)] += samples.weight(row);
        }
      }
      for (double[][] columns : table) {
        for (double[] column : columns) {
          double sum = Arrays.stream(column).sum();
          Arrays.setAll(column, code -> (column[code] + 1) / (sum + column.length));
        }
      }
      Letters letters = new Letters(samples.space(), table, fault);
      for (double time : context.trainingTimes()) {
        context.at(time, letters);
      }
      return letters;
    }

    @Override
    public Model load(Space space, InputStream in) throws IOException {
      DataInputStream data = new DataInputStream(in);
      int format = data.readInt();
      if (format != Normal.FORMAT) {
        throw new IOException("letters of format " + format + ", this reads " + Normal.FORMAT);
      }
      double[][][] table = table(space, data.readInt());
      for (double[][] columns : table) {
        for (double[] column : columns) {
          for (int code = 0; code < column.length; code++) {
            column[code] = data.readDouble();
          }
        }
      }
      return new Letters(space, table, fault);
    }
  }
}
