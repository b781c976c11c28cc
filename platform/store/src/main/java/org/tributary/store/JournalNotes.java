package org.tributary.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a journal lost and what it left aside, a line each. */
final class JournalNotes {
  private JournalNotes() {}

  static List<String> of(List<JournalDamage> damages, List<LeftAside> aside) {
    List<String> notes = new ArrayList<>();
    if (!damages.isEmpty()) {
      notes.add(damage(damages));
    }
    Map<String, Integer> versions = new TreeMap<>();
    aside.forEach(each -> versions.merge(each.version(), 1, Integer::sum));
    versions.forEach(
        (version, count) ->
            notes.add(
                counted(count, "journal segment")
                    + " of "
                    + version
                    + (count == 1 ? " is" : " are")
                    + " left aside in "
                    + Objects.requireNonNull(aside.get(0).segment().getParent())
                    + ": what is in it is measured again; delete it when that version is not used"
                    + " here any more"));
    return notes;
  }

  private static String damage(List<JournalDamage> damages) {
    int records = damages.stream().mapToInt(JournalDamage::records).sum();
    long bytes = damages.stream().mapToLong(JournalDamage::bytes).sum();
    TreeSet<Path> files = new TreeSet<>();
    damages.forEach(each -> files.add(each.keptIn().orElse(each.segment())));
    return "The journal lost "
        + counted(records, "damaged record")
        + " ("
        + counted(bytes, "byte")
        + " in "
        + files.first()
        + (files.size() == 1 ? "" : " and " + counted(files.size() - 1, "other file"))
        + "): what is missing is measured again; 'tributary cache clean' removes the damage";
  }

  private static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
