package org.tributary.sdk.model;

import java.util.List;

/** How one family is trained on several sources. */
public sealed interface Training {

  /** The word of studies and verdicts. */
  String word();

  /** Gives this training to the case of its kind. */
  <T> T visit(Cases<T> cases);

  /** One answer a kind of training. */
  interface Cases<T> {
    /** One conditional model. */
    T pooled(Pooled training);

    /** One model a source. */
    T separate(Separate training);

    /** One model of all rows. */
    T merged(Merged training);

    /** A common model, trained further. */
    T fineTuned(FineTuned training);

    /** For each source a model of the others. */
    T leaveOneOut(LeaveOneOut training);

    /** One model a group. */
    T grouped(Grouped training);
  }

  /** One conditional model of all sources, sharing what the family shares. */
  record Pooled() implements Training {
    @Override
    public String word() {
      return "pooled";
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.pooled(this);
    }
  }

  /** One model a source. */
  record Separate() implements Training {
    @Override
    public String word() {
      return "separate";
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.separate(this);
    }
  }

  /** One model of all rows; the source is ignored. */
  record Merged() implements Training {
    @Override
    public String word() {
      return "merged";
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.merged(this);
    }
  }

  /** A pooled (merged, when nothing is shared) model, trained further on each source. */
  record FineTuned() implements Training {
    @Override
    public String word() {
      return "fine-tuned";
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.fineTuned(this);
    }
  }

  /** For each source, one model of all the other sources. */
  record LeaveOneOut() implements Training {
    @Override
    public String word() {
      return "leave-one-out";
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.leaveOneOut(this);
    }
  }

  /**
   * One merged model a group of sources.
   *
   * @param groups group of each source, 0 .. G-1
   */
  record Grouped(List<Integer> groups) implements Training {
    public Grouped {
      groups = List.copyOf(groups);
    }

    @Override
    public String word() {
      return "grouped";
    }

    @Override
    public <T> T visit(Cases<T> cases) {
      return cases.grouped(this);
    }
  }

  /**
   * The training of a word.
   *
   * @throws IllegalArgumentException naming the words that exist
   */
  static Training named(String word) {
    return switch (word) {
      case "pooled" -> new Pooled();
      case "separate" -> new Separate();
      case "merged" -> new Merged();
      case "fine-tuned" -> new FineTuned();
      case "leave-one-out" -> new LeaveOneOut();
      default ->
          throw new IllegalArgumentException(
              "no training '"
                  + word
                  + "'; there are pooled, separate, merged, fine-tuned, leave-one-out");
    };
  }
}
