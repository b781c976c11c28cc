package org.tributary.plugins.study.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SpaceAlignment;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Space;

/**
 * The real data, what is judged and what the generator never saw, brought into one space: labels
 * that only one table has are labels of it, so that an invented one is a distance, not a refusal.
 *
 * @param source of the real data
 * @param candidate what is judged; empty where a model is trained
 * @param holdout real rows that the generator never saw
 */
record JudgedTables(
    DataSource source, Optional<DataSource> candidate, Optional<DataSource> holdout) {

  /** The space of the real data with the labels of all tables. */
  Space space() {
    Space space = source.space();
    for (DataSource table : tables()) {
      space = SpaceAlignment.joined(space, table.space());
    }
    return space;
  }

  private List<DataSource> tables() {
    return Stream.concat(candidate.stream(), holdout.stream())
        .filter(table -> table.pool().isPresent())
        .toList();
  }

  /** Real rows in the joined space. */
  Samples real(Samples rows) {
    return SpaceAlignment.align(rows, space());
  }

  /** All real rows of a finite table with their units. */
  Optional<JudgedRows> real() {
    return source.pool().map(pool -> JudgedRows.of(pool, real(pool.rows())));
  }

  /** The rows of a finite candidate with its units. */
  JudgedRows candidateRows() {
    return rows(PipelineOptions.CANDIDATE, candidate.orElseThrow());
  }

  /** The rows the generator never saw. */
  Optional<JudgedRows> heldOut() {
    return holdout.map(table -> rows(PipelineOptions.HOLDOUT, table));
  }

  private JudgedRows rows(String option, DataSource table) {
    Pool pool = table.pool().orElseThrow();
    return JudgedRows.of(pool, new CandidateRows(option, table).in(space(), source));
  }

  /** Columns that a table has beyond those of the real one. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    candidate.ifPresent(table -> note(PipelineOptions.CANDIDATE, table, notes));
    holdout.ifPresent(table -> note(PipelineOptions.HOLDOUT, table, notes));
    return notes;
  }

  private void note(String option, DataSource table, List<String> notes) {
    if (table.pool().isPresent()
        && table.space() instanceof ColumnSpace more
        && source.space() instanceof ColumnSpace own) {
      Set<String> names = names(more);
      names.removeAll(names(own));
      if (!names.isEmpty()) {
        notes.add(
            "Not used of the "
                + option
                + ", since the real table lacks "
                + (names.size() == 1 ? "it: column '" : "them: columns '")
                + String.join("', '", names)
                + "'.");
      }
    }
  }

  private static Set<String> names(ColumnSpace space) {
    Set<String> names = new LinkedHashSet<>();
    space.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  /** What cannot be compared; one mistake of each table at most. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    candidate.flatMap(table -> problem(PipelineOptions.CANDIDATE, table)).ifPresent(problems::add);
    holdout.flatMap(table -> problem(PipelineOptions.HOLDOUT, table)).ifPresent(problems::add);
    if (holdout.isPresent() && source.pool().isEmpty()) {
      problems.add(
          new Problem(
              PipelineOptions.HOLDOUT,
              "a law has no rows to copy: leave holdout out, or give a table as source"));
    }
    return problems;
  }

  private Optional<Problem> problem(String option, DataSource table) {
    if (table.sources() != source.sources()) {
      return Optional.of(
          new Problem(
              option,
              "the "
                  + option
                  + " has "
                  + table.sources()
                  + " sources, the source "
                  + source.sources()
                  + ": name the same source column in both, or none"));
    }
    if (table.pool().isEmpty()) {
      boolean fits = CandidateRows.comparable(table.space(), source.space());
      if (option.equals(PipelineOptions.HOLDOUT)) {
        return Optional.of(new Problem(option, "the holdout is a table, not a law: give its rows"));
      }
      return fits
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  option,
                  "the candidate holds "
                      + table.space().describe()
                      + ", the source "
                      + source.space().describe()));
    }
    if (table.pool().get().rows().size() < 2) {
      return Optional.of(
          new Problem(option, "the " + option + " has one row: nothing can be said of it"));
    }
    try {
      new CandidateRows(option, table).in(space(), source);
      return Optional.empty();
    } catch (OptionException mismatch) {
      return Optional.of(new Problem(option, String.valueOf(mismatch.getMessage())));
    }
  }
}
