package org.tributary.sdk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.ColumnSpace.Column;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.space.TensorSpace;

class SpaceAlignmentTest {
  private static final ColumnSpace REAL =
      new ColumnSpace(
          List.of(
              new Column("age", Kind.real()),
              new Column("colour", new Kind.Category(List.of("blue", "green", "red")))));
  private static final ColumnSpace SYNTHETIC =
      new ColumnSpace(
          List.of(
              new Column("colour", new Kind.Category(List.of("red", "blue"))),
              new Column("note", Kind.real()),
              new Column("age", Kind.real())));

  @Test
  void columnsMeetByNameAndCategoriesByLabel() {
    Samples rows =
        new SamplesBuilder(SYNTHETIC, 2)
            .add(new double[] {0, 9, 31}, 1, 5, Origin.synthetic(1), 3)
            .add(new double[] {1, 9, 44}, 0, 6)
            .build();
    Samples aligned = SpaceAlignment.align(rows, REAL);
    assertThat(aligned.space()).isEqualTo(REAL);
    assertThat(aligned.toMatrix().data).containsExactly(31, 2, 44, 0);
    assertThat(aligned.source(0)).isEqualTo(1);
    assertThat(aligned.rowId(0)).isEqualTo(5);
    assertThat(aligned.weight(0)).isEqualTo(3);
  }

  @Test
  void everyMismatchIsNamedAtOnce() {
    ColumnSpace other =
        new ColumnSpace(
            List.of(
                new Column("colour", new Kind.Category(List.of("red", "pink"))),
                new Column("weight", Kind.real())));
    Samples rows = new SamplesBuilder(other, 1).add(new double[] {1, 2}, 0, 0).build();
    assertThatThrownBy(() -> SpaceAlignment.align(rows, REAL))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("column 'age' is missing")
        .hasMessageContaining("column 'colour' has the unknown label 'pink'");
  }

  @Test
  void anInventedLabelStandsBehindTheRealOnes() {
    ColumnSpace other =
        new ColumnSpace(
            List.of(
                new Column("colour", new Kind.Category(List.of("red", "pink"))),
                new Column("age", Kind.real())));
    Space joined = SpaceAlignment.joined(REAL, other);
    assertThat(joined.kind(1))
        .isEqualTo(new Kind.Category(List.of("blue", "green", "red", "pink")));
    Samples rows = new SamplesBuilder(other, 1).add(new double[] {1, 20}, 0, 0).build();
    assertThat(SpaceAlignment.align(rows, joined).toMatrix().data).containsExactly(20, 3);
    Samples real = new SamplesBuilder(REAL, 1).add(new double[] {30, 2}, 0, 0).build();
    assertThat(SpaceAlignment.align(real, joined).toMatrix().data).containsExactly(30, 2);
    assertThat(SpaceAlignment.joined(REAL, SYNTHETIC)).isSameAs(REAL);
    Space tokens = TensorSpace.tokens(3, 4);
    assertThat(SpaceAlignment.joined(REAL, tokens)).isSameAs(REAL);
  }

  @Test
  void aNumberIsNoCategory() {
    ColumnSpace other =
        new ColumnSpace(
            List.of(new Column("age", Kind.Category.ofSize(3)), new Column("colour", Kind.real())));
    Samples rows = new SamplesBuilder(other, 1).add(new double[] {1, 2}, 0, 0).build();
    assertThatThrownBy(() -> SpaceAlignment.align(rows, REAL))
        .hasMessageContaining("column 'age' holds categories on one side, numbers on the other")
        .hasMessageContaining(
            "column 'colour' holds categories on one side, numbers on the other: list 'colour' under"
                + " categories of the candidate");
  }

  @Test
  void rowsOfTheSameSpaceStayAsTheyAreAndTensorsAreNoColumns() {
    Samples rows = new SamplesBuilder(REAL, 1).add(new double[] {1, 2}, 0, 0).build();
    assertThat(SpaceAlignment.align(rows, REAL)).isSameAs(rows);
    assertThatThrownBy(() -> SpaceAlignment.align(rows, TensorSpace.tokens(3, 4)))
        .hasMessageContaining("the candidate holds")
        .hasMessageContaining("token sequences");
  }
}
