package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.random.Xoshiro256PlusPlus;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTest {
  /** Its parameters are the probabilities, whatever the row. */
  private static final Ensemble.Classifier TABLE = (parameters, row) -> parameters;

  private static final double[][] THREE_ROWS = {{1}, {2}, {3}};

  @Test
  void probabilitiesAreTheMeanOfTheMembers() {
    double[] first = {0.5, 0.25, 0.25};
    Ensemble ensemble = Ensemble.of(first, new double[] {0, 0.25, 0.75});
    assertThat(ensemble.probabilities(TABLE, THREE_ROWS[0])).containsExactly(0.25, 0.25, 0.5);
    assertThat(first).containsExactly(0.5, 0.25, 0.25);
    assertThat(ensemble.size()).isEqualTo(2);
    assertThat(Ensemble.of(first).probabilities(TABLE, THREE_ROWS[0])).containsExactly(first);
  }

  @Test
  void accuracyAndCrossEntropyAreOfTheMeanProbabilities() {
    Ensemble ensemble = Ensemble.of(new double[] {0.5, 0.25, 0.25}, new double[] {0, 0.25, 0.75});
    int[] labels = {2, 0, 2};
    assertThat(ensemble.accuracy(TABLE, THREE_ROWS, labels)).isEqualTo(2 / 3.0);
    assertThat(ensemble.crossEntropy(TABLE, THREE_ROWS, labels))
        .isCloseTo(-(2 * Math.log(0.5) + Math.log(0.25)) / 3, within(1e-15));
    Ensemble sure = Ensemble.of(new double[] {1, 0});
    assertThat(sure.crossEntropy(TABLE, THREE_ROWS, new int[] {0, 1, 0})).isInfinite();
    // The first of two classes that are equally probable.
    Ensemble even = Ensemble.of(new double[] {1, 0}, new double[] {0, 1});
    assertThat(even.accuracy(TABLE, THREE_ROWS, new int[] {0, 0, 0})).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void crossEntropyIsAtMostTheMeanOfTheMembers(long seed) {
    RandomGenerator random = Xoshiro256PlusPlus.ofSeed(seed);
    MultilayerPerceptron network =
        MultilayerPerceptron.classifier(Data.X, Data.CLASSES, 3).withHidden(4);
    List<double[]> members = new ArrayList<>();
    double mean = 0;
    for (int m = 0; m < 5; m++) {
      double[] member = network.initial(Initialization.HE, random);
      members.add(member);
      Ensemble alone = Ensemble.of(member);
      double loss = alone.crossEntropy(network::probabilities, Data.X, Data.CLASSES);
      assertThat(loss).isCloseTo(network.value(member), within(1e-12));
      assertThat(alone.accuracy(network::probabilities, Data.X, Data.CLASSES))
          .isEqualTo(network.accuracy(member));
      mean += loss / 5;
    }
    assertThat(new Ensemble(members).crossEntropy(network::probabilities, Data.X, Data.CLASSES))
        .isLessThan(mean);
  }

  @Test
  void membersAreCopiedInAndOut() {
    double[] member = {1, 0};
    List<double[]> list = new ArrayList<>(List.of(member));
    Ensemble ensemble = new Ensemble(list);
    member[0] = 7;
    list.clear();
    ensemble.members().get(0)[1] = 7;
    assertThat(ensemble.members().get(0)).containsExactly(1, 0);
  }

  @Test
  void badArgumentsAreNamed() {
    refuses("the number of members must be at least 1, got 0", Ensemble::of);
    refuses(
        "members[1] has length 1 but members[0] has length 2",
        () -> Ensemble.of(new double[2], new double[1]));
    refuses(
        "members[1] must be finite, got members[1][0] = NaN",
        () -> Ensemble.of(new double[1], new double[] {Double.NaN}));
    Ensemble one = Ensemble.of(new double[] {0.5, 0.5});
    refuses(
        "labels has length 2 but there are 3 rows",
        () -> one.accuracy(TABLE, THREE_ROWS, new int[2]));
    refuses(
        "labels must be from 0 to 1, got labels[0] = 2",
        () -> one.crossEntropy(TABLE, new double[1][1], new int[] {2}));
    refuses(
        "the number of rows must be at least 1, got 0",
        () -> one.crossEntropy(TABLE, new double[0][], new int[0]));
    refuses("model must not be null", () -> one.probabilities(null, new double[1]));
  }

  private static void refuses(String message, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
