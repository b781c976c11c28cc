package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.study.CellRun;
import org.tributary.studies.DataPlan;
import org.tributary.studies.StudySetup;

/** Judges a candidate in one cell: a finite table whole, a law by its draws beside each split. */
final class PipelineJudge {
  private static final String ARM = PipelineOptions.CANDIDATE;
  private final StudySetup setup;
  private final JudgedTables tables;
  private final EquivalentShift shift;
  private final CopyRecord copies;
  private final boolean law;
  private final List<Metric> metrics;

  /**
   * The judge of a study.
   *
   * @param onRows metrics that work on rows; those that read training rows have no yardstick in
   *     them, for real training rows are their own copies
   */
  PipelineJudge(
      PipelineOptions options, StudySetup setup, JudgedTables tables, List<Metric> onRows) {
    this.setup = setup;
    this.tables = tables;
    this.shift = options.shift();
    this.copies = new CopyRecord(ARM, options.ledger());
    this.law = options.candidate().flatMap(DataSource::pool).isEmpty();
    this.metrics =
        onRows.stream()
            .filter(
                metric -> metric.needs().stream().noneMatch(need -> need.role() == Role.TRAINING))
            .filter(metric -> !RowDistances.directed(metric).isEmpty())
            .toList();
  }

  /** The outputs by which the candidate is judged. */
  List<Metric.Output> directed() {
    return metrics.stream().flatMap(metric -> RowDistances.directed(metric).stream()).toList();
  }

  /** Whether there are real rows to copy; the draws of models are looked at in tables. */
  boolean looksForCopies() {
    return tables.source().pool().isPresent()
        && RowPoints.possible(tables.space())
        && (!law || tables.space() instanceof ColumnSpace);
  }

  /** What a reader should know of the tables before the verdicts. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(tables.notes());
    if (!law) {
      AskedUnit.of(tables.source(), tables.real()).map(AskedUnit::question).ifPresent(notes::add);
    }
    if (!law && tables.source().pool().isPresent()) {
      notes.addAll(
          new LabelNotes(
                  tables.real().orElseThrow().rows(),
                  tables.candidateRows().rows(),
                  (List<?>) tables.source().facts().get("labels-of-dropped-rows").orElse(List.of()))
              .sentences());
    }
    if (looksForCopies() && tables.space() instanceof ColumnSpace space) {
      Samples rows = tables.source().pool().orElseThrow().rows();
      for (int j = 0; j < space.width(); j++) {
        ColumnSpace.Column column = space.columns().get(j);
        if (allDiffer(rows, j, column.kind() instanceof Kind.Real)) {
          notes.add(
              "Column '"
                  + column.name()
                  + "' has another value in every real row, as row numbers and names have: it hides"
                  + " copies. Leave it out (without: ["
                  + column.name()
                  + "]) in both tables.");
        }
      }
    }
    return notes;
  }

  /** Whether every row has another value; of numbers, a whole one: measured ones do by nature. */
  private static boolean allDiffer(Samples rows, int column, boolean whole) {
    Set<Double> seen = new HashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      double value = rows.value(row, column);
      if (!seen.add(value) || whole && Math.rint(value) != value) {
        return false;
      }
    }
    return rows.size() > 1;
  }

  /** Held-out data and training rows; of a law, points that the metrics of rows need. */
  RoleEvaluation base(DataPlan.Data drawn, CellRun run) {
    RoleEvaluation evaluation =
        new RoleEvaluation(
                tables.space(),
                setup.plan().sourceWeights(),
                setup.data().evaluationPoints(),
                run.stream().child("evaluation"),
                run.numericsThreads())
            .with(Role.TRAINING, tables.real(drawn.training()))
            .with(Role.HELD_OUT, heldOut(drawn, run));
    tables.source().law().ifPresent(truth -> evaluation.with(Role.TRUTH, truth));
    return evaluation;
  }

  private Samples heldOut(DataPlan.Data drawn, CellRun run) {
    return drawn
        .heldOut()
        .map(tables::real)
        .orElseGet(
            () ->
                Draws.perSource(
                    tables.source().law().orElseThrow(),
                    setup.data().evaluationPoints(),
                    Origin.REAL,
                    run.stream().child("held-out")));
  }

  /** Judges a finite candidate by all real rows; of a law, by those drawn. */
  void table(CellRun run, Position end, DataPlan.Data drawn) {
    JudgedRows candidate = tables.candidateRows();
    Optional<JudgedRows> pool = tables.real();
    RandomStream stream = run.sharedStream().child("judge");
    Optional<AskedUnit> asked = AskedUnit.of(tables.source(), pool);
    JudgedRows real =
        pool.orElseGet(
            () -> JudgedRows.single(drawn.training().expanded(stream.child("expanded"))));
    if (looksForCopies()) {
      copies.of(
          run, end, drawn.sizes(), real, candidate, tables.heldOut(), asked.map(AskedUnit::column));
    }
    Excess excess = Excess.of(run, ARM, end, drawn.sizes());
    for (Metric metric : metrics) {
      run.checkCancelled();
      RowDistances distances = distances(metric, run, stream);
      new TableExcess(distances, real, candidate, shift, stream).record(excess);
      if (asked.isPresent()) {
        run.checkCancelled();
        AskedUnit unit = asked.get();
        new TableExcess(
                distances, real.by(unit.column()), candidate.by(unit.column()), shift, stream)
            .record(excess.byUnit(unit.assumed(real.rows().size())));
      }
    }
  }

  /** Judges draws of a law beside the training and the held-out rows of a replicate. */
  void law(CellRun run, Position end, DataPlan.Data drawn, Law given) {
    int sources = tables.source().sources();
    Law candidate = given.sources() == 1 ? LawOfSources.repeated(given, sources) : given;
    RandomStream stream = run.stream().child("judge");
    if (looksForCopies() && run.replicate() == 0) {
      Pool pool = tables.source().pool().orElseThrow();
      Samples training = drawn.training();
      Samples draws =
          Draws.counts(candidate, counts(training), Origin.synthetic(1), stream.child("copies"))
              .expanded(stream.child("expanded"));
      copies.of(
          run,
          end,
          drawn.sizes(),
          JudgedRows.of(pool, tables.real(training)),
          JudgedRows.single(tables.real(draws)),
          tables.heldOut(),
          Optional.empty());
    }
    Samples training = tables.real(drawn.training().expanded(stream.child("training")));
    Samples heldOut = heldOut(drawn, run);
    Excess excess = Excess.of(run, ARM, end, drawn.sizes());
    SplitExcess split = new SplitExcess(training, heldOut, candidate, shift, stream);
    for (Metric metric : metrics) {
      run.checkCancelled();
      split.record(excess, distances(metric, run, stream));
    }
  }

  private RowDistances distances(Metric metric, CellRun run, RandomStream stream) {
    return new RowDistances(
        metric,
        tables.space(),
        setup.plan().sourceWeights(),
        stream.child("metric"),
        run.numericsThreads());
  }

  private static int[] counts(Samples rows) {
    int[] counts = new int[rows.sources()];
    for (int row = 0; row < rows.size(); row++) {
      counts[rows.source(row)]++;
    }
    return counts;
  }
}
