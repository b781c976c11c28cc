package org.tributary.sdk.model;

import java.util.List;

/** How one family is trained on several sources. */
public sealed interface Training {

  /** The word of studies and verdicts. */
  String word();

  /** One conditional model of all sources, sharing what the family shares. */
  record Pooled() implements Training {
    @Override
    public String word() {
      return "pooled";
    }
  }

  /** One model a source. */
  record Separate() implements Training {
    @Override
    public String word() {
      return "separate";
    }
  }

  /** One model of all rows; the source is ignored. */
  record Merged() implements Training {
    @Override
    public String word() {
      return "merged";
    }
  }

  /** A pooled (merged, when nothing is shared) model, trained further on each source. */
  record FineTuned() implements Training {
    @Override
    public String word() {
      return "fine-tuned";
    }
  }

  /** For each source, one model of all the other sources. */
  record LeaveOneOut() implements Training {
    @Override
    public String word() {
      return "leave-one-out";
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
