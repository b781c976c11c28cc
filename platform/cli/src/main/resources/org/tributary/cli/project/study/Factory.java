package @package@;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Facts;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmProcess;
import org.tributary.studies.Course;
import org.tributary.studies.DataOptions;
import org.tributary.studies.StudySetup;

/** {@code @name@}: which of two families is nearer to the data? Replace arms and question. */
@Extension
public final class @type@Factory implements StudyFactory<@type@Factory.Options> {
  /** What a study file may say: the data options that every study has, and its own. */
  public record Options(
      @Inline DataOptions data,
      @Option("the family that is asked about") ModelFamily family,
      @Option("the family it is set against") ModelFamily rival,
      @Option("how both are judged") List<Metric> metrics) {}

  @Override public String id() { return "@name@"; }
  @Override public String title() { return "Which family is nearer?"; }
  @Override public String summary() { return "Fits two families to the same rows and says which is nearer."; }
  @Override public Class<Options> optionsType() { return Options.class; }
  @Override public List<String> verdicts() {
    return List.of("family", "rival", "identical", "no-difference", "not-enough-evidence");
  }
  @Override public Study create(Options options) {
    StudySetup setup = new StudySetup(options.data(), options.metrics(), List.of());
    Arm family = Arm.once("family", options.family(), new Training.Pooled());
    Arm rival = Arm.once("rival", options.rival(), new Training.Pooled());
    return new Duel(setup, List.of(family, rival));
  }

  private record Duel(StudySetup setup, List<Arm> arms) implements Study {
    @Override public List<Problem> check(Design design) {
      return setup.check(design, arms, Course.once(), false);
    }

    @Override public int defaultReplicates() { return setup.defaultReplicates(arms); }

    /** Data, fits and measurements of one cell; Course.of(5) would feed models their own draws. */
    @Override public void run(CellRun run) {
      new ArmProcess(setup, Course.once()).run(run, arms, setup.plan().draw(run));
    }

    @Override public List<Question> questions(Design design) {
      return setup.judgement().outputs().stream().<Question>map(this::nearer).toList();
    }

    private Question nearer(Metric.Output output) {
      return setup.contrast(
          "nearer-by-" + output.name(),
          "Is the family nearer to the data than its rival, by " + output.name() + "?",
          Side.of("family", output.name(), "family"),
          Side.of("rival", output.name(), "rival"),
          output);
    }

    @Override public List<Metric.Output> outputs() { return setup.outputs(arms); }

    @Override public boolean allows(Metric metric) { return setup.allows(metric, arms); }

    @Override public Facts facts() { return setup.facts(arms, Course.once()); }
  }
}
