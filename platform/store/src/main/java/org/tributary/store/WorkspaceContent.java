package org.tributary.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.cells.ArtifactReference;

/**
 * The artifacts and kept fits of a workspace, without its journal: several processes read and write
 * them at once, each file placed whole. Safe for use by several threads.
 */
public final class WorkspaceContent {
  private static final int SUM = 4;
  private final ContentFolder artifacts;
  private final ContentFolder models;

  WorkspaceContent(Path root, Disk disk) {
    this.artifacts = new ContentFolder(root.resolve(Workspace.ARTIFACTS), disk);
    this.models = new ContentFolder(root.resolve(Workspace.MODELS), disk);
  }

  /** Of a workspace on this machine's file system. */
  public static WorkspaceContent of(Path workspace) {
    return new WorkspaceContent(workspace, new LocalDisk());
  }

  ContentFolder artifacts() {
    return artifacts;
  }

  ContentFolder models() {
    return models;
  }

  /**
   * Stores bytes once.
   *
   * @return their SHA-256
   */
  public String putArtifact(byte[] bytes) {
    String sha256 = ContentFolder.sha256(bytes);
    if (artifacts.size(sha256) != bytes.length) {
      artifacts.put(sha256, bytes);
    }
    return sha256;
  }

  /** The bytes of an artifact; empty when it is gone. */
  public Optional<byte[]> artifact(String sha256) {
    return artifacts.get(sha256);
  }

  boolean stored(List<ArtifactReference> references) {
    return references.stream().allMatch(each -> artifacts.size(each.sha256()) == each.size());
  }

  /**
   * Keeps a fitted model, or a training state; replaces what was kept.
   *
   * @param key 64 hexadecimal digits
   */
  public void keepModel(String key, byte[] bytes) {
    byte[] framed = Arrays.copyOf(bytes, bytes.length + SUM);
    int sum = RecordFrame.checksum(bytes, 0, bytes.length);
    for (int i = 0; i < SUM; i++) {
      framed[bytes.length + i] = (byte) (sum >>> (8 * i));
    }
    models.put(key, framed);
  }

  /** What was kept under a key; empty when there is none or it is damaged. */
  public Optional<byte[]> model(String key) {
    return models.get(key).flatMap(WorkspaceContent::checked);
  }

  /** Forgets what was kept under a key. */
  public void dropModel(String key) {
    models.delete(key);
  }

  private static Optional<byte[]> checked(byte[] framed) {
    if (framed.length < SUM) {
      return Optional.empty();
    }
    int length = framed.length - SUM;
    int kept = 0;
    for (int i = 0; i < SUM; i++) {
      kept |= (framed[length + i] & 0xff) << (8 * i);
    }
    return kept == RecordFrame.checksum(framed, 0, length)
        ? Optional.of(Arrays.copyOf(framed, length))
        : Optional.empty();
  }
}
