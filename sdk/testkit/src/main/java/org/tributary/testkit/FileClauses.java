package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tributary.runtime.wrap.PluginFailure;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.Model;

/** What is saved is the model, whole, in a format that has a version. */
final class FileClauses {
  private static final int MOST_VERSION = 1000;
  private final Fits fits;

  FileClauses(Fits fits) {
    this.fits = fits;
  }

  void addTo(Clauses clauses) {
    clauses
        .add("load gives back what save wrote", this::saveAndLoad)
        .add("save leaves the stream open", this::leavesOpen)
        .add("an unknown format version is refused", this::unknownFormat);
  }

  static byte[] bytes(Model model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.save(out);
    return out.toByteArray();
  }

  static InputStream read(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private void saveAndLoad() throws IOException {
    Model model = fits.one();
    byte[] saved = bytes(model);
    Model loaded = fits.family().load(fits.space(), read(saved));
    String clause = "load(space, bytes of save) gives an equal model";
    unless(loaded.sources() == model.sources(), clause, loaded.sources() + " sources");
    boolean dense = model.as(LogDensity.class).isPresent();
    unless(dense == loaded.as(LogDensity.class).isPresent(), clause, "only one has log-densities");
    Fits.within(fits.answers(model), fits.answers(loaded), 0, clause);
    Clock.awaitTick();
    byte[] again = bytes(loaded);
    unless(
        Arrays.equals(saved, again),
        "a loaded model saves the same bytes",
        saved.length + " and " + again.length + " bytes");
  }

  private void leavesOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    Model model = fits.one();
    model.save(
        new FilterOutputStream(new ByteArrayOutputStream()) {
          @Override
          public void write(byte[] from, int offset, int count) throws IOException {
            out.write(from, offset, count);
          }

          @Override
          public void close() {
            closed.set(true);
          }
        });
    unless(!closed.get(), "save leaves the stream open: its owner closes it", "it was closed");
  }

  /** The bytes begin with a version: one that nobody has written yet must not be guessed at. */
  private void unknownFormat() throws IOException {
    byte[] saved = bytes(fits.one());
    unless(saved.length > 0, "save writes something", "it wrote nothing");
    for (byte[] other : otherVersions(saved)) {
      try {
        fits.family().load(fits.space(), read(other));
      } catch (TributaryException refusal) {
        unless(
            !(refusal instanceof PluginFailure),
            "an unknown format version is refused in words",
            String.valueOf(refusal.getMessage()));
        continue;
      } catch (IOException | IllegalArgumentException refusal) {
        continue;
      }
      throw new BrokenClause(
          "bytes that begin with another format version are refused",
          "bytes that begin with "
              + Arrays.toString(Arrays.copyOf(other, Math.min(4, other.length)))
              + " were loaded");
    }
  }

  private static List<byte[]> otherVersions(byte[] saved) {
    List<byte[]> others = new ArrayList<>();
    byte[] first = saved.clone();
    first[0] = (byte) (saved[0] == 0x7f ? 0x55 : 0x7f);
    others.add(first);
    if (saved.length >= 4) {
      int version = ByteBuffer.wrap(saved).getInt();
      if (version >= 0 && version < MOST_VERSION) {
        others.add(ByteBuffer.wrap(saved.clone()).putInt(0, version + 1).array());
        others.add(ByteBuffer.wrap(saved.clone()).putInt(0, version + 99).array());
      }
    }
    return others;
  }
}
