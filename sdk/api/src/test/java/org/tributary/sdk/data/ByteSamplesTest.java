package org.tributary.sdk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.space.ColumnSpace;

class ByteSamplesTest {
  private static final ByteBuffer ONE_ROW = ByteBuffer.wrap(new byte[] {0, (byte) 255});
  private static final ByteBuffer TWO_ROWS = ByteBuffer.wrap(new byte[] {51, 102, (byte) 204, 0});

  private static ByteSamples rows(int... labels) {
    return ByteSamples.over(ColumnSpace.reals(2), 2, List.of(ONE_ROW, TWO_ROWS), labels, -1, 1);
  }

  @Test
  void valuesLieBetweenLowAndHighWhateverTheBlock() {
    ByteSamples rows = rows(0, 1, 0);
    // 51 is a fifth of 255: -1 + 2/5.
    assertThat(rows.toMatrix().data).containsExactly(-1, 1, -1 + .4, -1 + .8, -1 + 1.6, -1);
    assertThat(rows.value(2, 0)).isEqualTo(-1 + 1.6);
    assertThat(rows.ofSource(0).toMatrix().data).containsExactly(-1, 1, -1 + 1.6, -1);
    assertThat(rows.ofSource(0).rowId(1)).isEqualTo(2);
  }

  @Test
  void bytesComeAsTheyAreStored() {
    byte[] row = new byte[2];
    rows(0, 1, 0).copyBytes(1, row);
    assertThat(row).containsExactly(51, 102);
  }

  @Test
  void blocksThatDoNotFitTheLabelsAreRefused() {
    assertThatThrownBy(() -> rows(0, 1)).hasMessage("2 source labels for 3 rows");
    assertThatThrownBy(() -> rows(0, 1, 2)).hasMessage("source 2 of 2 sources");
    assertThatThrownBy(
            () -> ByteSamples.over(ColumnSpace.reals(3), 1, List.of(TWO_ROWS), new int[1], 0, 1))
        .hasMessage("block 0 of 4 bytes holds no whole number of rows");
  }
}
