package org.tributary.plugins.text;

import java.util.List;
import java.util.Set;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.Values;
import org.tributary.sdk.space.Space;

/**
 * Windows over stored codes: row i is a run of tokens of one text. Where tokens may stand for
 * several characters, the extra column {@code characters} counts those of a row.
 */
final class TextWindows implements Samples {
  static final String CHARACTERS = "characters";

  private final Space space;
  private final List<Values> texts;
  private final int[] sources;
  private final int[] starts;
  private final int[] lengths;
  private final int[] characters;

  /** All arrays have one entry a row; {@code characters} may be empty: one a token. Taken over. */
  TextWindows(
      Space space,
      List<Values> texts,
      int[] sources,
      int[] starts,
      int[] lengths,
      int[] characters) {
    this.space = space;
    this.texts = List.copyOf(texts);
    this.sources = sources;
    this.starts = starts;
    this.lengths = lengths;
    this.characters = characters;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return texts.size();
  }

  @Override
  public int size() {
    return sources.length;
  }

  @Override
  public int length(int row) {
    return lengths[row];
  }

  @Override
  public double value(int row, int position) {
    return texts.get(sources[row]).get(starts[row] + position);
  }

  @Override
  public int source(int row) {
    return sources[row];
  }

  @Override
  public long rowId(int row) {
    return row;
  }

  @Override
  public Origin origin(int row) {
    return Origin.REAL;
  }

  @Override
  public Set<String> extras() {
    return characters.length == 0 ? Set.of() : Set.of(CHARACTERS);
  }

  @Override
  public int extraWidth(String name) {
    return extras().contains(name) ? 1 : Samples.super.extraWidth(name);
  }

  @Override
  public double extra(String name, int row, int position) {
    return extras().contains(name) ? characters[row] : Samples.super.extra(name, row, position);
  }
}
