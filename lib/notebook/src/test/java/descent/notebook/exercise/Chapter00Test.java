package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.wrong;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class Chapter00Test {

  @Test
  void firstStep() {
    correct("00.1", 1.0);
    correct("00.1", 0 - 0.1 * (2 * (0 - 5.0)));
    wrong("00.1", -1.0, "−1 goes up the hill");
    wrong("00.1", 0.5, "forgets the factor 2");
    wrong("00.1", 3.0, "not 3.0: compute the slope");
    wrong("00.1", Double.NaN, "not NaN");
  }

  @Test
  void derivative() {
    correct("00.2", (DoubleUnaryOperator) t -> 2 * t - 7);
    correct("00.2", (DoubleUnaryOperator) t -> 2 * (t - 5) + 3);
    wrong(
        "00.2",
        (DoubleUnaryOperator) t -> 2 * (t - 5),
        "at θ = 5.0 the slope is 3.0 (there only the 3 of 3θ is left), and yours is 0.0");
    wrong("00.2", (DoubleUnaryOperator) t -> (t - 5) * (t - 5) + 3, "at θ = 0.0 the slope is -7.0");
    wrong("00.2", (DoubleUnaryOperator) t -> Double.NaN, "yours is NaN");
  }
}
