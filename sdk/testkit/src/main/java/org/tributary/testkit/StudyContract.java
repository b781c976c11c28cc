package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;

/** The clauses of {@link Study}: two cells of one setting, and what follows from them. */
final class StudyContract {
  private static final long SEED = 20260101;
  private static final Design DESIGN = new Design("contract", List.of(), 2);
  private final Study study;
  private final String name;
  private final Rehearsal rehearsal;

  /** Of a study, and of the same with rows and metrics that are watched. */
  StudyContract(Study study, String name, Rehearsal rehearsal) {
    this.study = study;
    this.name = name;
    this.rehearsal = rehearsal;
  }

  List<Clause> tests() {
    return Clauses.of(name)
        .addWatched(() -> cell(0))
        .add("nothing stops it with the options of its test", this::check)
        .add("it measures what it says, each name once", this::outputs)
        .add("a cell repeats, whatever was measured before", this::repeats)
        .add("replicates differ", rehearsal::replicates)
        .add("held-out rows are never fitted", rehearsal::heldOutRows)
        .add("questions are named once, and are questions", this::questions)
        .add("every question refers to a recorded side", this::sides)
        .add("next is pure", this::pure)
        .add("later rounds keep to their budget", this::budget)
        .add("it publishes the same facts again", this::facts)
        .tests();
  }

  private TestCell cell(int replicate) {
    TestCell cell = new TestCell(SEED, replicate, Map.of());
    study.run(cell);
    return cell;
  }

  private Observations finished() {
    List<Observation> all = new ArrayList<>();
    for (int replicate = 0; replicate < DESIGN.replicates(); replicate++) {
      cell(replicate).observations().all().stream().forEach(all::add);
    }
    return new Observations(all);
  }

  private void check() {
    List<Problem> problems = study.check(DESIGN);
    unless(problems.isEmpty(), "check(design) finds nothing where cells run", "" + problems);
    int replicates = study.defaultReplicates();
    unless(replicates >= 1, "there is at least one replicate by default", "" + replicates);
    unless(study.check(DESIGN).equals(problems), "check(design) is pure", "two calls differ");
  }

  private void outputs() {
    List<String> names = study.outputs().stream().map(Metric.Output::name).toList();
    Set<String> distinct = new HashSet<>(names);
    unless(distinct.size() == names.size(), "outputs() gives each name once", "" + names);
    TestCell cell = cell(0);
    unless(
        cell.observations().all().stream().findAny().isPresent(),
        "a cell records something",
        "none");
    cell.observations().all().stream()
        .map(Observation::metric)
        .forEach(
            metric ->
                unless(
                    distinct.contains(metric),
                    "outputs() names every number that is recorded",
                    metric + " is none of " + names));
  }

  private void repeats() {
    List<Observation> first = cell(0).observations().all().stream().toList();
    cell(1);
    Clock.awaitTick();
    List<Observation> second = cell(0).observations().all().stream().toList();
    unless(
        first.equals(second),
        "a cell depends on its seed, replicate and setting alone",
        "two runs of replicate 0 differ");
  }

  private void questions() {
    Set<String> ids = new HashSet<>();
    for (Question each : study.questions(DESIGN)) {
      unless(
          each.id().matches("[a-z][a-z0-9-]*"), "ids are lower case words", "'" + each.id() + "'");
      unless(ids.add(each.id()), "a study asks each question once", each.id() + " comes again");
      unless(each.text().endsWith("?"), "a question ends with a question mark", each.text());
    }
    unless(
        study.questions(DESIGN).equals(study.questions(DESIGN)),
        "questions(design) is pure",
        "two calls differ");
  }

  private void sides() {
    // What only later rounds record cannot be seen from here.
    boolean later = study.laterCellBudget(DESIGN) > 0;
    Observations seen = finished();
    for (Question question : study.questions(DESIGN)) {
      for (Sides.Read read : Sides.of(question)) {
        unless(
            later || seen.all().stream().anyMatch(each -> of(read, each)),
            "a question is about what cells record",
            "'"
                + question.id()
                + "' reads "
                + read.side().metric()
                + " of "
                + read.side().name()
                + ", which no cell records");
      }
    }
  }

  private static boolean of(Sides.Read read, Observation observation) {
    Side side = read.side();
    return read.exact()
        ? side.selects(observation)
        : observation.metric().equals(side.metric()) && observation.arm().equals(side.arm());
  }

  private void pure() {
    Observations seen = finished();
    for (int round = 1; round <= 2; round++) {
      List<CellRequest> first = study.next(DESIGN, seen, round);
      Clock.awaitTick();
      List<CellRequest> second = study.next(DESIGN, finished(), round);
      unless(
          first.equals(second),
          "the same observations ask for the same cells",
          first + " and " + second + " in round " + round);
    }
  }

  private void budget() {
    List<CellRequest> asked = study.next(DESIGN, finished(), 1);
    int budget = study.laterCellBudget(DESIGN);
    unless(
        asked.size() <= budget,
        "later rounds ask for no more cells than laterCellBudget(design)",
        asked.size() + " cells in round 1, the budget is " + budget);
  }

  private void facts() {
    String first = study.facts().toString();
    Clock.awaitTick();
    String second = study.facts().toString();
    unless(first.equals(second), "facts are published alike every time", first + ", " + second);
  }
}
