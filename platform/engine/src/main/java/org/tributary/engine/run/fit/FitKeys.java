package org.tributary.engine.run.fit;

import java.util.HexFormat;
import java.util.TreeSet;
import org.tributary.engine.run.plan.KeyDigest;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.study.FitRequest;

/** Keys of fits: equal exactly when two fits must give equal models. */
final class FitKeys {
  private static final String FORMAT = "tributary fit 4";

  private FitKeys() {}

  static String key(CellSurroundings cell, String family, String where, FitRequest request) {
    RunIdentity identity = cell.identity();
    KeyDigest digest =
        new KeyDigest()
            .add(FORMAT)
            .add(identity.runSeed())
            .add(cell.planned().replicate())
            .add(request.role())
            .add(identity.sdkVersion())
            .add(identity.numericsFingerprint())
            .add(identity.numericsThreads())
            .add(where)
            .add(family)
            .add(request.training().toString())
            .add(request.times().length);
    for (double time : request.times()) {
      digest.add(time);
    }
    add(request.samples(), digest);
    request.warmStart().ifPresent(start -> add(start, digest));
    return digest.hex();
  }

  /** What a fit goes on from: what each source of the law has reached. */
  private static void add(Law start, KeyDigest digest) {
    WarmStart reached =
        start
            .as(WarmStart.class)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "a warm start needs a law that says what it has reached"));
    digest.add("warm start").add(start.sources());
    for (int source = 0; source < start.sources(); source++) {
      digest.add(HexFormat.of().formatHex(reached.reached(source)));
    }
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
        for (int position = 0; position < samples.extraWidth(extra); position++) {
          digest.add(samples.extra(extra, i, position));
        }
      }
      if (samples.important()) {
        digest.add(samples.importance(i));
      }
    }
  }
}
