package org.tributary.plugins.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.sdk.Facts;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.data.DataReport.ColumnReport;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.space.TensorSpace;

/**
 * What a person should know of a set of images before any result.
 *
 * @param pool the images used
 * @param read images in the files
 * @param warnings what was left out, in sentences
 */
record ImagePage(ImagesOptions options, Pool pool, long read, List<String> warnings) {

  Facts facts() {
    List<Integer> shape = shape();
    Map<String, Object> facts = new TreeMap<>();
    facts.put("dimension", pool.rows().space().width());
    facts.put("height", shape.get(0));
    facts.put("width", shape.get(1));
    facts.put("channels", shape.get(2));
    facts.put("sources", pool.rows().sources());
    facts.put("rows", pool.rows().size());
    facts.put("rows-by-source", Arrays.stream(pool.countBySource()).boxed().toList());
    return new Facts(facts);
  }

  DataReport report() {
    long units = Arrays.stream(pool.units()).distinct().count();
    long kept = pool.rows().size();
    List<Integer> shape = shape();
    ColumnReport image =
        new ColumnReport(
            "image",
            shape.get(0) + " x " + shape.get(1) + (shape.get(2) == 1 ? ", grey" : ", coloured"),
            0,
            units,
            "bytes 0..255 as " + options.low() + " to " + options.high());
    return new DataReport(
        read,
        kept,
        kept - units,
        List.of(image),
        DataReport.warningsFirst(warnings, notes(units, kept - units)),
        warnings,
        "image",
        "column");
  }

  private List<String> notes(long units, long twins) {
    List<String> notes = new ArrayList<>();
    int[] counts = pool.countBySource();
    List<String> sizes = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      sizes.add(pool.sourceNames().get(k) + " " + counts[k]);
    }
    notes.add("Images by source: " + String.join(", ", sizes) + ".");
    notes.add("Unit of resampling: distinct images (" + units + "); duplicates stay together.");
    if (twins > 0) {
      notes.add(
          (twins == 1 ? "1 image repeats" : twins + " images repeat")
              + " an earlier one exactly, whatever its source.");
    }
    if (!options.resize().isEmpty()) {
      notes.add("Every image was brought to " + shape().get(0) + " x " + shape().get(1) + ".");
    }
    if (options.colour() != ImagesOptions.Colour.AS_IS) {
      notes.add("Every image was made " + (shape().get(2) == 1 ? "grey." : "coloured."));
    }
    return notes;
  }

  private List<Integer> shape() {
    return ((TensorSpace) pool.rows().space()).shape();
  }
}
