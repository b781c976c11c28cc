package org.tributary.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Interval;

/** What a judgement records reads back as the same verdict. */
class CopyCountsTest {
  private static DMatrixRMaj normal(int key, int rows) {
    RandomStream stream = RandomStream.of(71, key);
    DMatrixRMaj table = new DMatrixRMaj(rows, 4);
    for (int i = 0; i < table.data.length; i++) {
      table.data[i] = stream.nextGaussian();
    }
    return table;
  }

  private static CopyVerdict judge(int copied) {
    DMatrixRMaj training = normal(0, 200);
    DMatrixRMaj candidate = normal(1, 200);
    System.arraycopy(training.data, 0, candidate.data, 0, 4 * copied);
    List<int[]> codes = RowCodes.of(List.of(training, candidate));
    return new CopyJudge(0.95)
        .judge(
            new CopyTable(codes.get(0), training, Units.rows(200)),
            new CopyTable(codes.get(1), candidate, Units.rows(200)),
            Optional.empty());
  }

  @Test
  void whatIsRecordedReadsBackAsTheSameVerdict() {
    for (int copied : new int[] {0, 10, 200}) {
      CopyVerdict verdict = judge(copied);
      CopyCounts counts = CopyCounts.of(verdict, 200);
      Map<String, Double> parts = counts.byPart();

      CopyCounts read = CopyCounts.read(part -> OptionalDouble.of(parts.get(part))).orElseThrow();

      assertThat(read).isEqualTo(counts);
      assertThat(read.word()).isEqualTo(verdict.word());
      assertThat(read.atMost()).isEqualTo(verdict.atMost());
      assertThat(read.equalRows()).isEqualTo(copied);
      assertThat(read.sameRows()).isEqualTo(copied == 200);
    }
    assertThat(judge(10).word()).isEqualTo(CopyWord.COPIES);
    assertThat(judge(0).word()).isNotEqualTo(CopyWord.COPIES);
  }

  @Test
  void aMissingNumberIsNoJudgement() {
    Map<String, Double> parts = CopyCounts.of(judge(10), 200).byPart();

    for (String missing : parts.keySet()) {
      assertThat(
              CopyCounts.read(
                  part ->
                      part.equals(missing)
                          ? OptionalDouble.empty()
                          : OptionalDouble.of(parts.get(part))))
          .isEmpty();
    }
  }

  @Test
  void moreEqualRowsThanRowsAreRefused() {
    Interval none = new Interval(0, 0, 0, 0.95);

    assertThatThrownBy(() -> new CopyCounts(10, 11, 0, none, none, false, 0, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("counts of copies need 0 <= equal <= candidate rows, had 11 of 10");
  }
}
