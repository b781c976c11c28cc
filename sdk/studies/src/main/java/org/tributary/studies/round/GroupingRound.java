package org.tributary.studies.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.evidence.SourceAffinity;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.Design;

/**
 * The second round of the grouped arm: groups from the affinity that the first round measured, at
 * each setting. Under a known law it has as many fresh replicates as the first; on a table one cell
 * a training seed, judged on the locked test split.
 *
 * @param affinity what was measured
 * @param lawKnown whether fresh replicates can be drawn
 * @param seeds on the locked split
 */
public record GroupingRound(Question.Affinity affinity, boolean lawKnown, int seeds) {
  /** The option of the study that a second round sets. */
  public static final String OPTION = "chosenGroups";

  /** The cells of the second round. */
  public List<CellRequest> cells(Design design, Observations first) {
    List<CellRequest> cells = new ArrayList<>();
    first
        .bySetting()
        .forEach(
            (setting, observations) -> {
              SourceAffinity measured = SourceAffinity.of(affinity, observations);
              if (measured.sources().size() > 1) {
                cells.addAll(cells(design, setting, measured.groups()));
              }
            });
    return cells;
  }

  /** Most cells that it may ask for. */
  public long budget(Design design) {
    return design.settings() * (lawKnown ? design.replicates() : seeds);
  }

  private List<CellRequest> cells(
      Design design, Map<String, String> setting, List<Integer> groups) {
    Map<String, String> chosen = new TreeMap<>(setting);
    chosen.put(OPTION, groups.toString());
    int start = lawKnown ? design.replicates() : 0;
    int count = lawKnown ? design.replicates() : seeds;
    List<CellRequest> cells = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      cells.add(new CellRequest(chosen, start + r));
    }
    return cells;
  }
}
