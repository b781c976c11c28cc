package org.tributary.sdk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.TensorSpace;

class SamplesTest {
  private static Samples rows() {
    SamplesBuilder builder = new SamplesBuilder(ColumnSpace.reals(2), 3);
    builder.add(new double[] {1, 2}, 0, 10);
    builder.add(new double[] {3, 4}, 2, 11, Origin.synthetic(4), 5);
    builder.add(new double[] {5, 6}, 1, 12);
    builder.add(new double[] {7, 8}, 2, 13);
    return builder.build();
  }

  @Test
  void aBuilderKeepsEverythingOfARow() {
    Samples rows = rows();
    assertThat(rows.size()).isEqualTo(4);
    assertThat(rows.value(1, 1)).isEqualTo(4);
    assertThat(rows.source(1)).isEqualTo(2);
    assertThat(rows.rowId(1)).isEqualTo(11);
    assertThat(rows.origin(1)).isEqualTo(Origin.synthetic(4));
    assertThat(rows.origin(0)).isEqualTo(Origin.REAL);
    assertThat(rows.weighted()).isTrue();
    assertThat(rows.totalWeight()).isEqualTo(8);
    assertThat(rows.toMatrix().data).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void viewsOfViewsReadTheSameRows() {
    Samples view = rows().select(new int[] {3, 1, 1, 0}).ofSource(2).withoutSources();
    assertThat(view.size()).isEqualTo(3);
    assertThat(view.sources()).isEqualTo(1);
    assertThat(view.source(2)).isZero();
    assertThat(view.toMatrix().data).containsExactly(7, 8, 3, 4, 3, 4);
    assertThat(view.rowId(1)).isEqualTo(11);
    assertThat(view.origin(1)).isEqualTo(Origin.synthetic(4));
    assertThat(view.totalWeight()).isEqualTo(11);
    Samples again = view.labelled(1, 4).select(new int[] {2});
    assertThat(again.sources()).isEqualTo(4);
    assertThat(again.source(0)).isEqualTo(1);
    assertThat(again.value(0, 0)).isEqualTo(3);
  }

  @Test
  void aSelectionOutsideTheRowsIsRefused() {
    assertThatThrownBy(() -> rows().select(new int[] {4}))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("row 4 of samples with 4 rows");
    assertThatThrownBy(() -> rows().labelled(2, 2)).hasMessageContaining("source 2 of 2 sources");
  }

  @Test
  void sequencesKeepTheirLengthsAndHaveNoMatrix() {
    SamplesBuilder builder = new SamplesBuilder(TensorSpace.tokens(5, 4), 1);
    builder.add(new double[] {1, 2, 3}, 0, 0);
    builder.add(new double[] {}, 0, 1);
    builder.add(new double[] {4}, 0, 2);
    Samples texts = builder.build().select(new int[] {2, 0, 1});
    assertThat(texts.length(0)).isEqualTo(1);
    assertThat(texts.value(0, 0)).isEqualTo(4);
    assertThat(texts.length(1)).isEqualTo(3);
    assertThat(texts.length(2)).isZero();
    assertThatThrownBy(texts::toMatrix).hasMessageContaining("no matrix");
  }

  @Test
  void matricesAndBuildersAgree() {
    Samples built = rows();
    Samples matrix =
        MatrixSamples.weighted(
            built.space(),
            built.toMatrix(),
            new int[] {0, 2, 1, 2},
            3,
            Origin.REAL,
            new long[] {1, 5, 1, 1});
    assertThat(matrix.totalWeight()).isEqualTo(built.totalWeight());
    assertThat(matrix.ofSource(2).toMatrix().data).isEqualTo(built.ofSource(2).toMatrix().data);
    assertThatThrownBy(
            () ->
                MatrixSamples.of(
                    built.space(), new DMatrixRMaj(1, 2), new int[] {3}, 3, Origin.REAL))
        .hasMessageContaining("source 3 of 3 sources");
    assertThatThrownBy(
            () ->
                MatrixSamples.of(
                    built.space(), new DMatrixRMaj(1, 3), new int[] {0}, 3, Origin.REAL))
        .hasMessageContaining("3 columns is not of a space of width 2");
  }

  @Test
  void storedValuesCarryExtraColumns() {
    Samples rows =
        SamplesBuilder.over(
            ColumnSpace.reals(1),
            1,
            Values.of(new double[] {1, 2}),
            new int[] {0, 0},
            Map.of("mask", Values.of(new double[] {0, 1})));
    assertThat(rows.select(new int[] {1}).extra("mask", 0)).isEqualTo(1);
    assertThatThrownBy(() -> rows.extra("label", 0))
        .hasMessageContaining("no extra column 'label'; there are [mask]");
  }

  @Test
  void aBuilderRefusesRowsThatDoNotFit() {
    SamplesBuilder builder = new SamplesBuilder(ColumnSpace.reals(2), 1);
    assertThatThrownBy(() -> builder.add(new double[] {1}, 0, 0))
        .hasMessageContaining("a row of 1 values in a space of width 2");
    assertThatThrownBy(() -> builder.add(new double[] {1, 2}, 1, 0))
        .hasMessageContaining("source 1 of 1 sources");
    assertThatThrownBy(() -> builder.add(new double[] {1, 2}, 0, 0, Origin.REAL, 0))
        .hasMessageContaining("frequency weight");
  }
}
