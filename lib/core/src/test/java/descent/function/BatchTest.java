package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class BatchTest {

  @Test
  void theseTermsHaveTheWeightsOfTheirMean() {
    Batch batch = Batch.of(7, 2, 7, 0);

    assertThat(batch.size()).isEqualTo(4);
    assertThat(batch.term(0)).isEqualTo(7);
    assertThat(batch.term(3)).isZero();
    assertThat(batch.weight(2)).isEqualTo(0.25);
  }

  @Test
  void allTermsAreThereOnce() {
    Batch batch = Batch.all(3);

    assertThat(new int[] {batch.term(0), batch.term(1), batch.term(2)}).containsExactly(0, 1, 2);
    assertThat(batch.weight(1)).isEqualTo(1.0 / 3);
  }

  @Test
  void oneIsFilledAgainAndAgainButNeverOverItsCapacity() {
    Batch batch = new Batch(2);
    batch.add(5, 0.5);
    batch.add(6, 1.5);
    assertThatIllegalStateException()
        .isThrownBy(() -> batch.add(7, 1))
        .withMessage("the batch is full: its capacity is 2");

    batch.clear();
    batch.add(8, 2);

    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.term(0)).isEqualTo(8);
    assertThat(batch.weight(0)).isEqualTo(2);
    assertThat(batch.capacity()).isEqualTo(2);
  }

  @Test
  void anEmptyOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batch.of())
        .withMessage("capacity must be at least 1, got 0");
  }
}
