package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/**
 * A number that a program computes from candidate points and held-out points of a source. Over
 * several sources it is their mean, weighted as the sources are.
 */
final class ProcessMetric implements Metric {
  private static final Channel.Notes QUIET = new Channel.Notes() {};
  private final Program program;
  private final Channel channel;
  private final Output output;

  /**
   * Of a program, which is asked what it measures.
   *
   * @throws OptionException when it does not say so
   */
  ProcessMetric(Program program, IdleWorkers idle) {
    this.program = program;
    this.channel = program.channel(idle);
    this.output = output();
  }

  private Output output() {
    Message question = Message.of("hello");
    program.tell(question.header());
    try {
      JsonNode told = channel.ask(question, QUIET).header().path("outputs");
      if (told.size() != 1 || told.get(0).path("name").asText("").isEmpty()) {
        throw new OptionException(
            "program",
            program.name()
                + " must say one output with a name, says "
                + Wire.shown(told.toString()));
      }
      JsonNode one = told.get(0);
      String better = one.path("better").asText("lower").toUpperCase(Locale.ROOT);
      Output plain =
          new Output(one.get("name").asText(), Better.valueOf(better), one.path("unit").asText(""));
      return one.has("best") ? plain.best(one.get("best").asDouble()) : plain;
    } catch (ProgramFailure failure) {
      throw new OptionException("program", String.valueOf(failure.getMessage()));
    } catch (IllegalArgumentException word) {
      throw new OptionException(
          "program", program.name() + ": better is lower, higher or neither: " + word.getMessage());
    }
  }

  @Override
  public List<Output> outputs() {
    return List.of(output);
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.points(Role.CANDIDATE), Need.points(Role.HELD_OUT));
  }

  @Override
  public Cost cost() {
    return Cost.DEAR;
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    List<Measurement> all = new ArrayList<>();
    double mean = 0;
    long reference = 0;
    long candidate = 0;
    for (int source = 0; source < evaluation.sources(); source++) {
      Samples drawn = points(evaluation, Role.CANDIDATE, source);
      Samples held = points(evaluation, Role.HELD_OUT, source);
      if (drawn.size() == 0 || held.size() == 0) {
        return List.of(censored("source " + source + " has no points"));
      }
      OptionalDouble value = ask(evaluation, drawn, held, source);
      if (value.isEmpty()) {
        return List.of(censored(program.name() + " gives no number for source " + source));
      }
      all.add(estimate(value.getAsDouble(), held.size(), drawn.size()).of(source));
      mean += evaluation.sourceWeights()[source] * value.getAsDouble();
      reference += held.size();
      candidate += drawn.size();
    }
    Measurement whole = estimate(mean, reference, candidate);
    if (all.size() == 1) {
      return List.of(whole);
    }
    all.add(0, whole);
    return all;
  }

  /** Programs count every row once: a row of weight w is told as w rows. */
  private static Samples points(Evaluation evaluation, Role role, int source) {
    Samples points = evaluation.points(role, source, 0);
    RandomStream order = evaluation.stream("expanded " + role.word()).child("source", source);
    return points.weighted() ? points.expanded(order) : points;
  }

  private Measurement censored(String why) {
    return Measurement.censored(output.name(), Outcome.UNDEFINED, why);
  }

  private Measurement estimate(double value, long reference, long candidate) {
    return Measurement.estimate(
        output.name(), value, OptionalDouble.empty(), program.name(), reference, candidate);
  }

  private OptionalDouble ask(Evaluation evaluation, Samples drawn, Samples held, int source) {
    List<Block> blocks = new ArrayList<>(RowBlocks.of("candidate", drawn.withoutSources()));
    blocks.addAll(RowBlocks.of("reference", held.withoutSources()));
    Message question = Message.of("measure").with(blocks);
    program.tell(question.header());
    question.header().put("seed", Seeds.of(evaluation.stream("program").child("source", source)));
    question.header().set("space", SpaceText.of(evaluation.space()));
    JsonNode value = channel.ask(question, QUIET).header().path("value");
    // JSON has no NaN: Python writes it all the same, and it is read as no number.
    return value.isNumber() && !Double.isNaN(value.asDouble())
        ? OptionalDouble.of(value.asDouble())
        : OptionalDouble.empty();
  }
}
