package org.tributary.engine.run.plan;

/** Keys of cells: equal exactly when the numbers of two cells must be equal. */
public final class CellKeys {
  private static final String FORMAT = "tributary cell 1";
  private final KeyDigest ofRun;

  /** The keys of one run. */
  public CellKeys(RunIdentity identity) {
    ofRun =
        new KeyDigest()
            .add(FORMAT)
            .add(identity.runSeed())
            .add(identity.sdkVersion())
            .add(identity.numericsFingerprint())
            .add(identity.numericsThreads());
  }

  /**
   * Keys at one setting, its text hashed once. The kind of its devices counts, not their number.
   */
  public OfSetting at(SettingStudy setting) {
    return new OfSetting(ofRun.copy().add(setting.placement().kind()).add(setting.keyText()));
  }

  /** Keys of the cells of one setting. */
  public static final class OfSetting {
    private final KeyDigest digest;

    private OfSetting(KeyDigest digest) {
      this.digest = digest;
    }

    /** The key of a cell: 64 hexadecimal digits. */
    public String key(int replicate, int round) {
      return digest.copy().add(replicate).add(round).hex();
    }
  }
}
