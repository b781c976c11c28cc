package org.tributary.plugins.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.space.Space;

/** Models that a program fits. What it says of itself is asked once a space. */
final class ProcessFamily implements ModelFamily {
  private final Program program;
  private final Channel channel;
  private final Map<Space, Hello> known = new ConcurrentHashMap<>();

  ProcessFamily(Program program, IdleWorkers idle) {
    this.program = program;
    this.channel = program.channel(idle);
  }

  private Hello hello(Space space) {
    return known.computeIfAbsent(space, this::ask);
  }

  private Hello ask(Space space) {
    Message question = Message.of("hello");
    program.tell(question.header());
    question.header().set("space", SpaceText.of(space));
    try {
      return Hello.of(program, channel.ask(question, new Channel.Notes() {}));
    } catch (ProgramFailure failure) {
      throw new OptionException("program", String.valueOf(failure.getMessage()));
    }
  }

  @Override
  public Capabilities capabilities(Space space) {
    return hello(space).capabilities();
  }

  @Override
  public Facts facts(Space space, int sources) {
    long parameters = hello(space).parameters();
    return parameters < 0 ? Facts.none() : new Facts(Map.of("parameters", parameters));
  }

  @Override
  public Model fit(Samples samples, FitContext context) {
    if (samples.size() == 0) {
      throw new IllegalArgumentException("a fit needs at least 1 row, there is none");
    }
    Hello hello = hello(samples.space());
    Samples rows =
        samples.weighted() && !hello.weights()
            ? samples.expanded(context.stream().child("expanded"))
            : samples;
    if (hello.conditional() || rows.sources() == 1) {
      return one(hello, rows, context);
    }
    return bySource(hello, rows, context);
  }

  private Model one(Hello hello, Samples rows, FitContext context) {
    FitNotes notes = new FitNotes(context, held -> model(hello, rows, List.of(held)));
    HeldModel fitted = ask(hello, rows, context, context.stream(), 0, notes);
    notes.finish(context.trainingTimes(), fitted);
    return model(hello, rows, List.of(fitted));
  }

  /** One model a source, fitted one after the other; those of a training time are joined. */
  private Model bySource(Hello hello, Samples rows, FitContext context) {
    List<HeldModel> held = new ArrayList<>();
    List<FitNotes> heard = new ArrayList<>();
    for (int source = 0; source < rows.sources(); source++) {
      Samples own = rows.ofSource(source).withoutSources();
      if (own.size() == 0) {
        throw new IllegalArgumentException("source " + source + " has no rows to fit");
      }
      FitNotes notes = new FitNotes(context);
      RandomStream stream = context.stream().child("source", source);
      held.add(ask(hello, own, context, stream, source, notes));
      heard.add(notes);
    }
    Model last = model(hello, rows, held);
    for (double time : context.trainingTimes()) {
      List<HeldModel> then = new ArrayList<>();
      for (int source = 0; source < held.size(); source++) {
        then.add(heard.get(source).at(time).orElse(held.get(source)));
      }
      context.at(time, model(hello, rows, then));
    }
    return last;
  }

  private Model model(Hello hello, Samples rows, List<HeldModel> held) {
    return new ProcessModel(
        program, channel, hello.capabilities().offered(), rows.space(), rows.sources(), held);
  }

  private HeldModel ask(
      Hello hello,
      Samples rows,
      FitContext context,
      RandomStream stream,
      int source,
      FitNotes notes) {
    Message question = Message.of("fit").with(RowBlocks.of("samples", rows));
    program.tell(question.header());
    question.header().put("seed", Seeds.of(stream)).put("rows", rows.size());
    question.header().put("sources", rows.sources()).put("threads", context.numericsThreads());
    question.header().put("device", context.device());
    question.header().set("space", SpaceText.of(rows.space()));
    var times = question.header().putArray("times");
    if (hello.times()) {
      for (double time : context.trainingTimes()) {
        times.add(time);
      }
    }
    Message whole =
        start(hello, context, source)
            .map(bytes -> question.with(List.of(Block.model(bytes))))
            .orElse(question);
    Message answer = channel.ask(whole, notes);
    double[] missing = hello.times() ? notes.missing(context.trainingTimes()) : new double[0];
    if (missing.length > 0) {
      throw program.failure(
          question,
          "takes a context and was asked for the models of training times, but gave none of "
              + Arrays.toString(missing)
              + ": call context.at(time, self) for each of context.times, also where the fit is done"
              + " at once",
          new LogTail());
    }
    return answer
        .model()
        .map(HeldModel::of)
        .orElseThrow(() -> program.failure(question, "answers without a model", new LogTail()));
  }

  private static Optional<byte[]> start(Hello hello, FitContext context, int source) {
    if (!hello.capabilities().offers(WarmStart.class)) {
      return Optional.empty();
    }
    Optional<Law> start = context.warmStart();
    return start
        .flatMap(law -> law.as(WarmStart.class))
        .map(warm -> warm.reached(Math.min(source, start.get().sources() - 1)));
  }

  @Override
  public Model load(Space space, InputStream in) throws IOException {
    return ProcessModel.read(program, channel, hello(space).capabilities().offered(), space, in);
  }
}
