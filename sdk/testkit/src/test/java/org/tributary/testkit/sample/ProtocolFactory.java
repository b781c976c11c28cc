package org.tributary.testkit.sample;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.study.Study;
import org.tributary.sdk.study.StudyFactory;

/** A study, {@code protocol}: one family, judged by one metric on a split. */
@Extension
public final class ProtocolFactory implements StudyFactory<ProtocolFactory.Options> {

  /** A way of not keeping the contract of a study. */
  public enum Fault {
    /** None. */
    NONE,
    /** Test rows are fitted too. */
    FITS_TEST_ROWS,
    /** The same, by rows that are made anew. */
    FITS_COPIES,
    /** The next round depends on the clock. */
    NEXT_FROM_CLOCK,
    /** A number is announced twice. */
    OUTPUT_TWICE,
    /** A number is recorded that was not announced. */
    OUTPUT_UNSAID,
    /** A question is about an arm that nobody records. */
    SIDE_UNRECORDED,
    /** More cells than the budget. */
    OVER_BUDGET,
    /** All replicates are one. */
    ONE_REPLICATE,
    /** Cells count themselves. */
    STATE
  }

  /** Its options. */
  public record Options(
      @Option("Where rows come from.") DataSource source,
      @Option("What is fitted.") ModelFamily family,
      @Option("What judges it.") Metric metric,
      @Option(value = "Fault that is switched on.", fallback = "none") Fault fault) {}

  @Override
  public String id() {
    return "protocol";
  }

  @Override
  public String title() {
    return "Protocol";
  }

  @Override
  public String summary() {
    return "Fits a family to one side of a split and judges it on the other.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public List<String> verdicts() {
    return List.of("measured");
  }

  @Override
  public Study create(Options options) {
    return new Protocol(options);
  }
}
