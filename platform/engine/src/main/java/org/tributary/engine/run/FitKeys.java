package org.tributary.engine.run;

import java.util.TreeSet;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.model.Training;

/** Keys of fits: equal exactly when two fits must give equal models. */
final class FitKeys {
  private static final String FORMAT = "tributary fit 1";

  private FitKeys() {}

  static String key(
      CellSurroundings cell,
      String role,
      String family,
      String where,
      Training training,
      Samples samples,
      double[] times) {
    RunIdentity identity = cell.identity();
    KeyDigest digest =
        new KeyDigest()
            .add(FORMAT)
            .add(identity.runSeed())
            .add(cell.planned().replicate())
            .add(role)
            .add(identity.sdkVersion())
            .add(identity.numericsFingerprint())
            .add(identity.numericsThreads())
            .add(where)
            .add(family)
            .add(training.toString())
            .add(times.length);
    for (double time : times) {
      digest.add(time);
    }
    add(samples, digest);
    return digest.hex();
  }

  /** The key of the training state of a fit. */
  static String stateKey(String fitKey) {
    return new KeyDigest().add("training state").add(fitKey).hex();
  }

  /** Everything a family can see of the samples. */
  private static void add(Samples samples, KeyDigest digest) {
    digest.add(samples.space().toString()).add(samples.sources()).add(samples.size());
    TreeSet<String> extras = new TreeSet<>(samples.extras());
    extras.forEach(digest::add);
    double[] row = new double[samples.space().width()];
    for (int i = 0; i < samples.size(); i++) {
      int length = samples.length(i);
      samples.copyRow(i, row, 0);
      digest
          .add(samples.source(i))
          .add(samples.rowId(i))
          .add(samples.origin(i).generation())
          .add(samples.weight(i))
          .add(length);
      for (int position = 0; position < length; position++) {
        digest.add(row[position]);
      }
      for (String extra : extras) {
        digest.add(samples.extra(extra, i));
      }
    }
  }
}
