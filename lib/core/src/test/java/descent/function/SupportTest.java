package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SupportTest {
  private final Support support = new Support(5);

  private int[] coordinates() {
    return IntStream.range(0, support.size()).map(support::coordinate).toArray();
  }

  @Test
  void aCoordinateIsInItOnce() {
    for (int j : new int[] {3, 0, 3, 4, 0}) {
      support.add(j);
    }
    assertThat(coordinates()).containsExactly(3, 0, 4);
  }

  @Test
  void itIsEmptiedAndFilledAgain() {
    support.add(3);
    support.add(1);
    double[] vector = {1, 2, 3, 4, 5};
    support.clear(vector);
    assertThat(vector).containsExactly(1, 0, 3, 0, 5);
    assertThat(support.size()).isZero();
    support.add(1);
    assertThat(coordinates()).containsExactly(1);
  }

  @Test
  void thereIsACoordinate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Support(0))
        .withMessage("dimension must be at least 1, got 0");
  }
}
