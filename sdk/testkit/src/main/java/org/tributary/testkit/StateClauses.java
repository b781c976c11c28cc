package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Capabilities.Repeatability;
import org.tributary.sdk.model.Model;

/**
 * No state outside models: fits of one family, and models of it, know nothing of each other, one
 * after the other and at once.
 */
final class StateClauses {
  private static final int WORKERS = 4;
  private static final int TIMES = 3;
  private final Fits fits;

  StateClauses(Fits fits) {
    this.fits = fits;
  }

  void addTo(Clauses clauses) {
    clauses
        .add("a fit answers for its own rows", this::ownRows)
        .add("two models live at once", this::twoAlive)
        .add("a fit is not disturbed by another in the midst of it", this::interrupted)
        .add("a density is not disturbed by another in the midst of it", this::interruptedDensity)
        .add("concurrent fits equal sequential ones", this::concurrentFits)
        .add("concurrent questions get the answers of sequential ones", this::concurrentQuestions);
  }

  /** What was fitted before, in this process or by this object, is not what is fitted now. */
  private void ownRows() {
    Answers first = fits.answers(fits.one());
    Answers second = fits.answers(fits.of(fits.others()));
    unless(
        first.apart(second) > 0,
        "fits of other rows of the same number and ids are other models",
        "they answer alike: is a fit kept from before?");
  }

  private void twoAlive() {
    Model first = fits.one();
    Answers before = fits.answers(first);
    Model second = fits.of(fits.others());
    fits.answers(second);
    Fits.within(before, fits.answers(first), 0, "a model answers alike when another was fitted");
  }

  private void interrupted() throws Exception {
    if (fits.repeatability() == Repeatability.NONE) {
      return;
    }
    Answers alone = fits.answers(fits.one());
    Interrupted counting = Interrupted.never(fits.rows());
    fits.of(counting);
    long reads = counting.reads();
    Samples rows =
        Interrupted.times(
            TIMES, reads, fits.rows(), () -> OtherWorker.beside(() -> fits.of(fits.others())));
    fits.same(
        alone,
        fits.answers(fits.of(rows)),
        "a fit equals itself when another thread fits other rows in the midst of it");
  }

  private void interruptedDensity() {
    Model model = fits.one();
    Model other = fits.of(fits.others());
    Optional<LogDensity> density = model.as(LogDensity.class);
    NotApplicable.unless(density.isPresent(), "there are no log-densities");
    double[] alone = density.orElseThrow().logDensity(0, fits.points());
    Interrupted counting = Interrupted.never(fits.points());
    density.orElseThrow().logDensity(0, counting);
    Runnable question = () -> other.as(LogDensity.class).orElseThrow().logDensity(1, fits.points());
    Samples rows =
        Interrupted.times(
            TIMES, counting.reads(), fits.points(), () -> OtherWorker.beside(question));
    Fits.within(
        new Answers(List.of(alone)),
        new Answers(List.of(density.orElseThrow().logDensity(0, rows))),
        fits.tolerance(),
        "a density equals itself when another thread asks for others in the midst of it");
  }

  private void concurrentFits() throws Exception {
    if (fits.repeatability() == Repeatability.NONE) {
      return;
    }
    List<Samples> data = new ArrayList<>();
    List<Answers> sequential = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      Samples own = Rows.apart(fits.space(), 200, worker, fits.stream().child("worker", worker));
      data.add(own);
      sequential.add(fits.answers(fits.of(own)));
    }
    List<Answers> concurrent = atOnce(worker -> fits.answers(fits.of(data.get(worker))));
    for (int worker = 0; worker < WORKERS; worker++) {
      fits.same(
          sequential.get(worker),
          concurrent.get(worker),
          "fits on " + WORKERS + " threads equal those on one");
    }
  }

  private void concurrentQuestions() throws Exception {
    List<Model> models = new ArrayList<>();
    List<Answers> sequential = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      Model model =
          fits.of(Rows.apart(fits.space(), 60, worker, fits.stream().child("worker", worker)));
      models.add(model);
      sequential.add(asked(model));
    }
    List<Answers> concurrent = atOnce(worker -> asked(models.get(worker)));
    for (int worker = 0; worker < WORKERS; worker++) {
      Fits.within(
          sequential.get(worker),
          concurrent.get(worker),
          fits.tolerance(),
          "draws and densities on " + WORKERS + " threads equal those on one");
    }
  }

  /** Draws, and the densities of points that another model is asked about meanwhile. */
  private Answers asked(Model model) {
    RandomStream stream = fits.stream().child("asked");
    List<double[]> parts = new ArrayList<>(fits.answers(model).parts());
    parts.addAll(Answers.draws(model, stream).parts());
    model
        .as(LogDensity.class)
        .ifPresent(density -> parts.add(density.logDensity(1, fits.points())));
    return new Answers(parts);
  }

  private interface Work {
    Answers of(int worker);
  }

  private static List<Answers> atOnce(Work work) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Answers>> running = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      int own = worker;
      FutureTask<Answers> task =
          new FutureTask<>(
              () -> {
                go.await();
                return work.of(own);
              });
      OtherWorker.start(task);
      running.add(task);
    }
    go.countDown();
    List<Answers> all = new ArrayList<>();
    for (Future<Answers> each : running) {
      all.add(each.get());
    }
    return all;
  }
}
