package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.space.Space;

/** Data that a program gives: new rows for ever, or all the rows there are. */
final class ProcessSource implements DataSource {
  private static final Channel.Notes QUIET = new Channel.Notes() {};
  private final Program program;
  private final Channel channel;
  private final Space space;
  private final List<String> names;
  private final Optional<Pool> pool;

  /**
   * Of a program, which is asked what it gives and, where it is a pool, for all of it.
   *
   * @throws OptionException when its answer cannot be understood
   */
  ProcessSource(Program program, IdleWorkers idle) {
    this.program = program;
    this.channel = program.channel(idle);
    Message question = Message.of("hello");
    program.tell(question.header());
    try {
      JsonNode told = channel.ask(question, QUIET).header();
      space = SpaceText.read(told);
      List<String> sources = new ArrayList<>();
      told.path("sources").forEach(each -> sources.add(each.asText()));
      names = sources.isEmpty() ? List.of("all") : List.copyOf(sources);
      pool = told.path("law").asBoolean(true) ? Optional.empty() : Optional.of(read());
    } catch (ProgramFailure | IllegalArgumentException wrong) {
      throw new OptionException("program", program.name() + ": " + wrong.getMessage());
    }
  }

  private Pool read() {
    Message question = Message.of("rows");
    program.tell(question.header());
    Message answer = channel.ask(question, QUIET);
    int count = answer.header().path("rows").asInt(-1);
    List<Block> values = answer.of("rows", Block.Part.VALUE);
    if (count < 0 && !values.isEmpty()) {
      count = values.get(0).count();
    }
    if (count < 1) {
      throw new IllegalArgumentException("it gives no rows");
    }
    DMatrixRMaj rows = RowBlocks.matrix(values, space, count);
    int[] labels = new int[count];
    List<Block> told = answer.of("rows", Block.Part.SOURCE);
    for (int row = 0; row < count && !told.isEmpty(); row++) {
      labels[row] = (int) told.get(0).number(row);
    }
    Samples samples = MatrixSamples.of(space, rows, labels, names.size(), Origin.REAL);
    return new Pool(samples, units(rows), names);
  }

  /** Rows that repeat are one unit, whatever their source: none is held out of itself. */
  private static int[] units(DMatrixRMaj rows) {
    Map<DoubleBuffer, Integer> seen = new HashMap<>();
    int[] units = new int[rows.numRows];
    for (int row = 0; row < units.length; row++) {
      DoubleBuffer values = DoubleBuffer.wrap(rows.data, row * rows.numCols, rows.numCols);
      units[row] = seen.computeIfAbsent(values, absent -> seen.size());
    }
    return units;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public List<String> sourceNames() {
    return names;
  }

  @Override
  public Optional<Law> law() {
    return pool.isPresent() ? Optional.empty() : Optional.of(new Drawn());
  }

  @Override
  public Optional<Pool> pool() {
    return pool;
  }

  /** The law whose draws the program gives. */
  private final class Drawn implements Law {
    @Override
    public Space space() {
      return space;
    }

    @Override
    public int sources() {
      return names.size();
    }

    @Override
    public Samples sample(int source, int count, RandomStream stream) {
      long seed = Seeds.of(stream);
      if (count == 0) {
        return RowBlocks.none(space, names.size());
      }
      Message question = Message.of("draw");
      program.tell(question.header());
      question.header().put("source", source).put("count", count).put("seed", seed);
      Message answer = channel.ask(question, QUIET);
      try {
        DMatrixRMaj rows = RowBlocks.matrix(answer.of("draws", Block.Part.VALUE), space, count);
        return MatrixSamples.ofSource(space, rows, source, names.size(), Origin.REAL);
      } catch (IllegalArgumentException wrong) {
        throw program.failure(question, "answers wrong: " + wrong.getMessage(), new LogTail());
      }
    }
  }
}
