package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.firstorder.training.EarlyStopping;
import descent.firstorder.training.Epoch;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class Chapter10Test {

  @Test
  void clipped() {
    correct("10.1", new double[] {1.5, 2, 6});
    wrong("10.1", new double[] {3, 4, 6.5}, "that is clipping by value");
    wrong("10.1", new double[] {3, 4, 12}, "yours is 13.0 long");
    wrong("10.1", new double[] {6.5, 0, 0}, "points elsewhere");
    wrong("10.1", new double[] {Double.NaN, 2, 6}, "");
    wrong("10.1", new double[] {1}, "not 1");
  }

  @Test
  void penaltyWeight() {
    correct("10.2", (PenaltyWeight) (lambda, eta, beta) -> lambda / eta * (1 - beta));
    wrong("10.2", (PenaltyWeight) (lambda, eta, beta) -> lambda / eta, "that is plain SGD");
    wrong(
        "10.2",
        (PenaltyWeight) (lambda, eta, beta) -> lambda / (1 - beta) / eta,
        "for λ = 0.01, η = 0.5, β = 0.9 yours is 0.2");
    wrong("10.2", (PenaltyWeight) (lambda, eta, beta) -> Double.NaN, "yours is NaN");
  }

  @Test
  void stops() {
    EarlyStopping right =
        history ->
            history.get(history.size() - 1).value()
                > 1.1 * history.stream().mapToDouble(Epoch::value).min().orElseThrow();
    correct("10.3", right);
    wrong("10.3", EarlyStopping.patience(3), "it should ");
    wrong(
        "10.3",
        (EarlyStopping)
            history ->
                history.size() > 1
                    && history.get(history.size() - 1).value()
                        > 1.1 * history.get(history.size() - 2).value(),
        "above the lowest");
    wrong("10.3", (EarlyStopping) history -> false, "it should stop: ");
    wrong("10.3", (EarlyStopping) history -> history.get(99).value() > 1, "your code threw");
  }

  private static UnaryOperator<double[]> normalizing(double epsilon, int fewer) {
    return row -> {
      double mean = Arrays.stream(row).sum() / row.length;
      double squares = Arrays.stream(row).map(v -> (v - mean) * (v - mean)).sum();
      double deviation = Math.sqrt(squares / (row.length - fewer) + epsilon);
      return Arrays.stream(row).map(v -> (v - mean) / deviation).toArray();
    };
  }

  @Test
  void normalized() {
    correct("10.4", normalizing(1e-5, 0));
    wrong("10.4", normalizing(1e-5, 1), "of [1.0, 3.0], entry 0 should be -0.99999");
    wrong("10.4", normalizing(0, 0), "entry 0 should be");
    notYet("10.4", (UnaryOperator<double[]>) row -> null);
    wrong(
        "10.4",
        (UnaryOperator<double[]>)
            row -> {
              row[0] = 0;
              return row;
            },
        "your code changed the row");
    wrong("10.4", (UnaryOperator<double[]>) row -> new double[9], "a row of 2 became one of 9");
    wrong("10.4", (UnaryOperator<String>) String::strip, "your code threw ClassCastException");
  }

  @Test
  void runningMean() {
    correct("10.5", 0.661);
    wrong("10.5", 3.789, "gives the newest batch the weight 0.9");
    wrong("10.5", 2.3, "not 2.3");
    wrong("10.5", Double.NaN, "not NaN");
  }

  @Test
  void cleanLabels() {
    wrong("10.6", new double[] {0.78, 0.65}, "are labels redrawn?");
    wrong("10.6", new double[] {92, 92}, "a share is between 0 and 1");
    wrong("10.6", new double[] {0.9}, "give two shares");
  }

  @Test
  void unseenBug() {
    correct("10.7", 0.5);
    correct("10.7", 3);
    wrong("10.7", -1.0, "the layer goes uphill");
    wrong("10.7", 0.0, "that we have had");
    wrong("10.7", 1.0, "is no bug");
    wrong("10.7", Double.NaN, "not NaN");
    wrong("10.7", Double.POSITIVE_INFINITY, "not Infinity");
  }
}
