package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.wrong;

import descent.schedule.Schedule;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class Chapter07Test {

  @Test
  void firstStep() {
    correct("07.1", 0.1);
    correct("07.1", -0.1);
    wrong("07.1", 0.01, "would be right if v₁ were g²");
    wrong("07.1", 2.5, "the step of SGD");
    wrong("07.1", 0.0316, "not 0.0316");
    wrong("07.1", Double.NaN, "not NaN");
  }

  @Test
  void stepFactor() {
    correct("07.2", (DoubleBinaryOperator) (rho, t) -> 1 / Math.sqrt(1 - Math.pow(rho, t)));
    correct("07.2", (DoubleBinaryOperator) (rho, t) -> Math.pow(1 - Math.pow(rho, t), -0.5));
    wrong(
        "07.2",
        (DoubleBinaryOperator) (rho, t) -> 1 / Math.sqrt(1 - rho),
        "for ρ = 0.9, step 2 is 2.294");
    wrong(
        "07.2",
        (DoubleBinaryOperator) (rho, t) -> 1 / (1 - Math.pow(rho, t)),
        "for ρ = 0.9, step 1 is 3.162");
    wrong("07.2", (DoubleBinaryOperator) (rho, t) -> Double.NaN, "and yours NaN");
  }

  @Test
  void epsilonOutside() {
    correct("07.3", (DoubleBinaryOperator) (v, e) -> e / (Math.sqrt(v + e) + Math.sqrt(v)));
    wrong(
        "07.3",
        (DoubleBinaryOperator) (v, e) -> Math.sqrt(v + e) - Math.sqrt(v),
        "right on paper, but the roots cancel");
    wrong("07.3", (DoubleBinaryOperator) (v, e) -> Math.sqrt(e), "for v = 1.0E-12, ε = 1.0E-8");
    wrong("07.3", (DoubleBinaryOperator) (v, e) -> e, "it should be 9.999");
    wrong("07.3", (DoubleBinaryOperator) (v, e) -> Double.NaN, "yours is NaN");
  }

  @Test
  void adaDelta() {
    correct("07.4", (CoordinateStep) (x, g, memory) -> x - step(g, memory));
    wrong("07.4", (CoordinateStep) (x, g, memory) -> x + step(g, memory), "right but for the sign");
    wrong("07.4", (CoordinateStep) (x, g, memory) -> x, "yours does not move");
    wrong(
        "07.4",
        (CoordinateStep)
            (x, g, memory) -> {
              double d = step(g, memory);
              memory[1] = 0;
              return x - d;
            },
        "step 2 with g = ");
    wrong("07.4", (CoordinateStep) (x, g, memory) -> Double.NaN, "step 1 with g = ");
  }

  private static double step(double g, double[] memory) {
    memory[0] = 0.95 * memory[0] + 0.05 * g * g;
    double d = g * Math.sqrt(memory[1] + 1e-6) / Math.sqrt(memory[0] + 1e-6);
    memory[1] = 0.95 * memory[1] + 0.05 * d * d;
    return d;
  }

  @Test
  void settling() {
    correct("07.5", (Schedule) t -> 0.5 * Math.pow(0.95, t));
    correct("07.5", (Schedule) t -> t <= 80 ? 0.1 : 0.1 * Math.pow(0.93, t - 80));
    wrong("07.5", (Schedule) t -> 0.1, "half of it is as close as RMSProp comes while it jumps");
    wrong("07.5", (Schedule) t -> 0.5 * Math.pow(0.8, t), "fall before it has arrived?");
    wrong("07.5", (Schedule) t -> -1, "your code threw IllegalArgumentException");
  }

  @Test
  void scaledWords() {
    correct("07.6", (DoubleUnaryOperator) m -> 1 / Math.sqrt(m));
    correct("07.6", (DoubleUnaryOperator) m -> 1 / Math.sqrt(m + m * m));
    wrong(
        "07.6",
        (DoubleUnaryOperator) m -> 1,
        "the median accuracy is 0.57; scaled, the first word's standard deviation is 32 times");
    wrong("07.6", (DoubleUnaryOperator) m -> Double.NaN, "for the mean count 13.");
    wrong("07.6", (DoubleUnaryOperator) m -> 1e200, "the run blows up");
  }

  @Test
  void upwards() {
    double[] period = new double[21];
    Arrays.fill(period, -1);
    period[0] = 25;
    correct("07.7", period);
    wrong("07.7", new double[] {2, -1}, "down, as they should");
    wrong("07.7", new double[] {1, -2}, "the sum should be positive, and yours is -1.0");
    wrong("07.7", new double[] {Double.NaN}, "yours is NaN");
    wrong("07.7", new double[31], "yours has 31");
    wrong("07.7", new double[0], "yours has 0");
  }
}
