package org.tributary.sdk.view;

import java.util.List;
import java.util.OptionalInt;

/** A picture a study declares: what is drawn. The report decides how. */
public sealed interface View {

  /** Id within the study. */
  String id();

  /** Title in words. */
  String title();

  /** Gives this view to the case of its kind. */
  <T> T visit(Cases<T> cases);

  /** One answer a kind of view. */
  interface Cases<T> {
    /** Means along an axis. */
    T curve(Curve view);

    /** A colour a pair. */
    T heatMap(HeatMap view);

    /** A surface over two axes. */
    T surface(Surface view);

    /** The same curve, once a value of an axis. */
    T smallMultiples(SmallMultiples view);

    /** Images the cells emitted. */
    T imageGrid(ImageGrid view);

    /** A table the cells emitted. */
    T ledger(Ledger view);

    /** Lines the cells emitted. */
    T lines(Lines view);

    /** Arms in order. */
    T rankingTable(RankingTable view);

    /** Numbers the cells emitted, drawn as a form says. */
    T emitted(Emitted view);

    /** Each source by itself. */
    T sources(Sources view);
  }

  /**
   * Means with intervals of each source by itself, a dot an arm: who gains from being trained with
   * others, and who pays. Drawn where the metric is measured of each source, at the last generation
   * and training time; a panel a part, for rows of different parts are different rows.
   *
   * @param metric what is drawn
   * @param parts parts of the position; an empty one for none
   * @param arms which arms, in order
   * @param sources their names, in order
   */
  record Sources(
      String id,
      String title,
      String metric,
      List<String> parts,
      List<String> arms,
      List<String> sources)
      implements View {
    public Sources {
      parts = List.copyOf(parts);
      arms = List.copyOf(arms);
      sources = List.copyOf(sources);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.sources(this);
    }
  }

  /**
   * Means with intervals along an axis, one line an arm; other swept axes become small multiples.
   *
   * @param x path of a swept axis, or {@code generation} or {@code time}
   * @param metric what is drawn
   * @param part part of the position drawn; empty for none; several, as {@code train,test}, are a
   *     line each, so that the name of a part holds no comma
   * @param arms which arms, in order; empty for all
   * @param ofSource the source it is about; empty for the average over sources
   */
  record Curve(
      String id,
      String title,
      String x,
      String metric,
      String part,
      List<String> arms,
      Scale xScale,
      Scale yScale,
      OptionalInt ofSource)
      implements View {
    /** A curve of averages over sources. */
    public Curve(
        String id,
        String title,
        String x,
        String metric,
        String part,
        List<String> arms,
        Scale xScale,
        Scale yScale) {
      this(id, title, x, metric, part, arms, xScale, yScale, OptionalInt.empty());
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.curve(this);
    }

    public Curve {
      if (part.equals("*")) {
        throw new IllegalArgumentException("name the parts of a curve, as train,test; had *");
      }
      arms = List.copyOf(arms);
    }
  }

  /**
   * A colour a pair: rows and columns are two swept axes, or parts written {@code row|column}.
   *
   * @param x path of a swept axis, {@code time}, or {@code part}
   * @param y path of a swept axis, {@code time}, or {@code part}
   * @param part of the position that is drawn; empty for all
   */
  record HeatMap(
      String id, String title, String x, String y, String metric, String arm, String part)
      implements View {
    /** A map of every part. */
    public HeatMap(String id, String title, String x, String y, String metric, String arm) {
      this(id, title, x, y, metric, arm, "");
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.heatMap(this);
    }
  }

  /** A surface over two axes of a heat map, drawn as one with contour labels. */
  record Surface(
      String id, String title, String x, String y, String metric, String arm, String part)
      implements View {
    /** The map it is. */
    public HeatMap map() {
      return new HeatMap(id, title, x, y, metric, arm, part);
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.surface(this);
    }
  }

  /** The same curve, once a value of an axis. */
  record SmallMultiples(String id, String title, Curve curve, String by) implements View {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.smallMultiples(this);
    }
  }

  /** Images the cells emitted under an artifact name. */
  record ImageGrid(String id, String title, String artifact) implements View {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.imageGrid(this);
    }
  }

  /**
   * A table the cells emitted as CSV under an artifact name. Where its first columns are {@code
   * pair}, {@code table} and {@code row}, lines of one pair stand under each other and the cells in
   * which they differ are marked.
   */
  record Ledger(String id, String title, String artifact) implements View {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.ledger(this);
    }
  }

  /**
   * Lines the cells emitted as CSV under an artifact name: first column x, one line a further
   * column.
   */
  record Lines(String id, String title, String artifact, Scale xScale, Scale yScale)
      implements View {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.lines(this);
    }
  }

  /**
   * The arms of a ranking question in order: rank, mean with interval, what is tied.
   *
   * @param question id of the ranking
   */
  record RankingTable(String id, String title, String question) implements View {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.rankingTable(this);
    }
  }

  /**
   * Numbers the cells emitted as CSV under an artifact name, drawn as a form says: what data look
   * like, about which nothing is asked.
   */
  record Emitted(String id, String title, String artifact, Form form) implements View {
    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.emitted(this);
    }
  }

  /** How emitted numbers are drawn, and so which columns their CSV has. */
  enum Form {
    /**
     * {@code panel, of, low, high, share}: shares of values in bins, a panel a column of data. A
     * bin without a {@code high} is a label. What is named first in {@code of} is drawn as an area,
     * the others as outlines over it.
     */
    HISTOGRAMS,
    /**
     * {@code panel, of, x, y, width, height, share}: dots, or shaded boxes where width and height
     * are above 0; the share, from 0 to 1, is how dark a box is.
     */
    POINTS,
    /** {@code panel, row, column, value}: a map of numbers from -1 to 1 a panel. */
    PAIRS
  }

  /** Scale of an axis of a chart. */
  enum Scale {
    /** Linear. */
    LINEAR,
    /** Logarithmic, where a power law is claimed. */
    LOG
  }
}
