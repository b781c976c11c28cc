package org.tributary.engine.spec;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The settings of a sweep: every combination of its groups, the first group slowest; one empty
 * setting when nothing is swept. Each is put together when it is asked for, so that many take no
 * room.
 */
public final class Settings extends AbstractList<LinkedHashMap<String, String>>
    implements RandomAccess {
  /** Most settings that a sweep may have. */
  public static final int MOST = 1_000_000;

  private final Sweep sweep;
  private final int size;

  private Settings(Sweep sweep) {
    this.sweep = sweep;
    this.size = Math.toIntExact(sweep.size());
  }

  /**
   * The settings of a study file.
   *
   * @return text of each swept option by full path, in file order; immutable
   * @throws ArithmeticException when there are more than the reader of the file allows
   */
  public static List<LinkedHashMap<String, String>> of(StudySpec spec) {
    return new Settings(spec.sweep());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public LinkedHashMap<String, String> get(int index) {
    Objects.checkIndex(index, size);
    LinkedHashMap<String, String> setting = new LinkedHashMap<>();
    int block = size;
    int rest = index;
    for (List<SweptOption> group : sweep.groups()) {
      block /= group.get(0).values().size();
      int point = rest / block;
      rest %= block;
      for (SweptOption option : group) {
        setting.put(option.path(), option.values().get(point).text());
      }
    }
    return setting;
  }
}
