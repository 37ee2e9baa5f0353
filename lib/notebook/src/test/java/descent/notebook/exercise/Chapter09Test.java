package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.wrong;

import descent.schedule.Cosine;
import descent.schedule.Cyclical;
import descent.schedule.PolynomialDecay;
import descent.schedule.Schedule;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class Chapter09Test {

  @Test
  void quarterOfACosine() {
    correct("09.1", 0.05 * (1 + Math.sqrt(0.5)));
    correct("09.1", 0.0854);
    wrong("09.1", 0.075, "the straight line's");
    wrong("09.1", 0.05, "not 0.05: the wave is at cos(π/4)");
    wrong("09.1", 85, "between 0 and 0.1");
    wrong("09.1", Double.NaN, "not NaN");
  }

  @Test
  void decayRate() {
    correct("09.2", (DoubleBinaryOperator) (ratio, steps) -> Math.log(1 / ratio) / (steps - 1));
    wrong(
        "09.2",
        (DoubleBinaryOperator) (ratio, steps) -> -Math.log(ratio) / steps,
        "for the ratio 0.25 and T = 3 yours is 0.46");
    wrong("09.2", (DoubleBinaryOperator) (ratio, steps) -> Double.NaN, "yours is NaN");
  }

  @Test
  void warmUpCosine() {
    correct(
        "09.3",
        (WarmUpCosine)
            (step, base, warmUp, total) -> Cosine.of(base, total).warmedUpWithin(warmUp).at(step));
    wrong(
        "09.3",
        (WarmUpCosine)
            (step, base, warmUp, total) -> {
              if (step < warmUp) {
                return base * (step - 1) / warmUp;
              }
              double p = (double) (step - warmUp - 1) / (total - warmUp - 1);
              return base / 2 * (1 + Math.cos(Math.PI * p));
            },
        "step 1 should have 2.0E-4, and yours has 0.0");
    wrong(
        "09.3",
        (WarmUpCosine)
            (step, base, warmUp, total) -> {
              if (step <= warmUp) {
                return base * step / warmUp;
              }
              double p = (step - warmUp - 1.0) / (total - warmUp - 1.0);
              return base / 2 * (1 + Math.cos(Math.PI * p));
            },
        "step 20000 should have 0.0, and yours has 0.09");
    wrong(
        "09.3",
        (WarmUpCosine)
            (step, base, warmUp, total) ->
                step <= warmUp
                    ? base * step / warmUp
                    : base / 2 * (1 + Math.cos(Math.PI * step / total)),
        "step 501 should have 0.1");
  }

  @Test
  void costOfAWarmUp() {
    correct("09.4", (IntToDoubleFunction) w -> (w - 1) / 2.0);
    correct("09.4", (IntToDoubleFunction) w -> 0.5 * w - 0.5);
    wrong("09.4", (IntToDoubleFunction) w -> w / 2.0, "for W = 1 the sum is 0.00");
    wrong(
        "09.4",
        (IntToDoubleFunction) w -> Math.floorDiv(w - 1, 2),
        "for W = 2 the sum is 0.500, and yours");
    wrong(
        "09.4",
        (IntToDoubleFunction) w -> Math.floorDiv(w - 1, 2),
        "the quotient of two ints is an int");
  }

  @Test
  void triangle() {
    correct(
        "09.5",
        (TriangularRate)
            (step, smallest, largest, half) ->
                Cyclical.triangular(smallest, largest, half).at(step));
    wrong(
        "09.5",
        (TriangularRate)
            (step, smallest, largest, half) ->
                smallest + (largest - smallest) * (step % (2 * half)) / half,
        "with half = 1, step 1 should have 0.02, and yours has 1.0");
    wrong(
        "09.5",
        (TriangularRate) (step, a, b, half) -> Math.floorDiv(step - 1, half),
        "step 1 should");
    wrong(
        "09.5",
        (TriangularRate) (step, a, b, half) -> Math.floorDiv(step, half - 1),
        "ArithmeticException");
  }

  @Test
  void tenEpochs() {
    correct("09.6", Schedule.constant(0.7).then(115, PolynomialDecay.linear(0.7, 0, 115)));
    correct("09.6", PolynomialDecay.linear(1, 0, 230));
    wrong("09.6", Schedule.constant(0.4), "0.357, and your last rate is 0.400: it does not settle");
    wrong("09.6", PolynomialDecay.linear(0.3, 0, 230), "add up to 34.5: it does not arrive");
    wrong("09.6", PolynomialDecay.linear(1.5, 0, 230), "is the first rate too large?");
    wrong("09.6", (Schedule) t -> Double.NaN, "your code threw IllegalArgumentException");
  }

  @Test
  void neverArrives() {
    correct("09.7", new double[] {0.1, 0.8});
    wrong("09.7", new double[] {0.5, 0.5}, "add up to 1.00, which is enough: θ comes to 0.289");
    wrong("09.7", new double[] {0.1, 1}, "below 1, not 1.0");
    wrong("09.7", new double[] {1e-9, 0.5}, "from 0.05 to 1, not 1.0E-9");
    wrong("09.7", new double[] {0.1}, "give two numbers");
    wrong("09.7", new double[] {Double.NaN, 0.5}, "not NaN");
  }
}
