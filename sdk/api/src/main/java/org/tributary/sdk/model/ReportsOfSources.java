package org.tributary.sdk.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LawOfSources;

/** The laws of several fits, one a source: the last ones, and those of training times. */
final class ReportsOfSources {
  private final List<Law> last = new ArrayList<>();
  private final List<SortedMap<Double, Law>> timed = new ArrayList<>();

  /** The context of the next fit. */
  FitContext listening(FitContext own) {
    SortedMap<Double, Law> reports = new TreeMap<>();
    timed.add(reports);
    return new Observed(own, reports::put);
  }

  /** The law of the fit that was listened to. */
  void add(Law law) {
    last.add(law);
  }

  /** The next source has the laws of an earlier one. */
  void repeat(int source) {
    timed.add(timed.get(source));
    last.add(last.get(source));
  }

  /** Reports the training times that every fit has reported, and gives the last law. */
  Law joined(FitContext context) {
    for (double time : timed.get(0).keySet()) {
      if (timed.stream().allMatch(reports -> reports.containsKey(time))) {
        List<Law> laws = timed.stream().map(reports -> reports.get(time)).toList();
        context.at(time, LawOfSources.of(laws));
      }
    }
    return LawOfSources.of(last);
  }
}
