package org.tributary.host.past;

import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.FitRequest;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.view.View;

/** A study whose fitted laws are caught. */
record CatchingStudy(Study study, CaughtLaws caught) implements Study {
  @Override
  public int defaultReplicates() {
    return study.defaultReplicates();
  }

  @Override
  public void run(CellRun run) {
    study.run(new Catching(run, caught));
  }

  @Override
  public List<Question> questions(Design design) {
    return study.questions(design);
  }

  @Override
  public List<View> views(Design design) {
    return study.views(design);
  }

  @Override
  public Facts facts() {
    return study.facts();
  }

  @Override
  public List<Bound> bounds() {
    return study.bounds();
  }

  private record Catching(CellRun run, CaughtLaws caught) implements CellRun {
    @Override
    public int replicate() {
      return run.replicate();
    }

    @Override
    public Map<String, String> setting() {
      return run.setting();
    }

    @Override
    public RandomStream stream() {
      return run.stream();
    }

    @Override
    public RandomStream sharedStream() {
      return run.sharedStream();
    }

    @Override
    public int numericsThreads() {
      return run.numericsThreads();
    }

    @Override
    public Law fit(FitRequest request) {
      Law law = run.fit(request);
      caught.fitted(request, law);
      return law;
    }

    @Override
    public FitContext fitContext(String role) {
      return run.fitContext(role);
    }

    @Override
    public void record(
        String arm, Position position, SplitSizes sizes, List<Measurement> measurements) {
      caught.recorded(arm);
    }

    @Override
    public void artifact(
        String name, String arm, Position position, String mediaType, byte[] bytes) {}

    @Override
    public void checkCancelled() {
      run.checkCancelled();
    }
  }
}
