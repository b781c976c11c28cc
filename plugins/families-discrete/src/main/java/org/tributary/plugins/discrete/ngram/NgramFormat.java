package org.tributary.plugins.discrete.ngram;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.space.Space;

/**
 * The bytes of an n-gram model: version, order, shared order, sources; then the shared counts and
 * those of each source, each as its number of nodes and parent, token and count of every node.
 */
final class NgramFormat {
  private static final int VERSION = 1;

  private NgramFormat() {}

  static void write(NgramModel model, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out));
    data.writeInt(VERSION);
    data.writeInt(model.order());
    data.writeInt(model.sharedOrder());
    data.writeInt(model.sources());
    write(model.shared(), data);
    for (NgramCounts counts : model.own()) {
      write(counts, data);
    }
    data.flush();
  }

  static NgramModel read(Space space, InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException(
          "an n-gram model of format " + version + ", this plugin reads format " + VERSION);
    }
    int order = data.readInt();
    int sharedOrder = data.readInt();
    int sources = data.readInt();
    NgramCounts shared = read(Math.max(1, sharedOrder), data);
    List<NgramCounts> own = new ArrayList<>();
    for (int k = 0; k < sources; k++) {
      own.add(read(order, data));
    }
    return new NgramModel(space, order, sharedOrder, shared, own);
  }

  private static void write(NgramCounts counts, DataOutputStream data) throws IOException {
    data.writeInt(counts.nodes());
    for (int node = 1; node < counts.nodes(); node++) {
      data.writeInt(counts.parent(node));
      data.writeInt(counts.token(node));
      data.writeLong(counts.count(node));
    }
  }

  private static NgramCounts read(int order, DataInputStream data) throws IOException {
    NgramCounts counts = new NgramCounts(order);
    int nodes = data.readInt();
    for (int node = 1; node < nodes; node++) {
      counts.restore(data.readInt(), data.readInt(), data.readLong());
    }
    return counts;
  }
}
