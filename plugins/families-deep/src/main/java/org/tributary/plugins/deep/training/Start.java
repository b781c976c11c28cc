package org.tributary.plugins.deep.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.WarmStart;
import org.tributary.sdk.model.FitContext;

/**
 * What a training goes on from.
 *
 * @param weights one array a network, for its whole layout: shared ones, and a row of each source
 * @param extra what else the family needs, as it wrote it
 */
public record Start(List<float[]> weights, byte[] extra) {
  private static final int VERSION = 1;

  /**
   * Bytes of {@link WarmStart#reached}.
   *
   * @param layout of the trained network
   * @param weights of all its sources
   * @param extra what else the family needs
   */
  public static byte[] reached(ParameterLayout layout, float[] weights, int source, byte[] extra) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      out.writeUTF(layout.ofOneSource().toString());
      FloatArrays.write(out, layout.weightsOf(weights, source));
      out.writeInt(extra.length);
      out.write(extra);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * What the context gives to go on from, if it does.
   *
   * @param family named in errors
   * @param layouts of the networks to be trained; K sources go on from a law of as many
   * @throws IllegalArgumentException when it is not a model of this family and network
   */
  public static Optional<Start> of(String family, FitContext context, ParameterLayout... layouts) {
    return context.warmStart().map(law -> of(family, law, layouts));
  }

  private static Start of(String family, Law law, ParameterLayout... layouts) {
    ParameterLayout layout = ParameterLayout.joined(layouts);
    WarmStart reached =
        law.as(WarmStart.class)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "family " + family + " cannot go on from a law without trained weights"));
    if (law.sources() != layout.sources()) {
      throw new IllegalArgumentException(
          "a training of "
              + layout.sources()
              + " sources cannot go on from a model of "
              + law.sources());
    }
    List<float[]> weights = new ArrayList<>();
    byte[] extra = {};
    for (int k = 0; k < law.sources(); k++) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(reached.reached(k)))) {
        String wanted = layout.ofOneSource().toString();
        if (in.readInt() != VERSION || !in.readUTF().equals(wanted)) {
          throw new IllegalArgumentException(
              "family "
                  + family
                  + " cannot go on from a model of another family, version or network; it needs "
                  + wanted);
        }
        weights.add(FloatArrays.read(in));
        extra = in.readNBytes(in.readInt());
      } catch (IOException cut) {
        throw new IllegalArgumentException(
            "the model to go on from has bytes that cannot be read: " + cut.getMessage(), cut);
      }
    }
    return new Start(split(layout.joined(weights), layouts), extra);
  }

  private static List<float[]> split(float[] joined, ParameterLayout... layouts) {
    List<float[]> parts = new ArrayList<>();
    int from = 0;
    for (ParameterLayout layout : layouts) {
      parts.add(Arrays.copyOfRange(joined, from, from + layout.size()));
      from += layout.size();
    }
    return parts;
  }

  /** In few words, for states that are kept. */
  @Override
  public String toString() {
    return "from " + weights.stream().map(Arrays::hashCode).toList();
  }
}
