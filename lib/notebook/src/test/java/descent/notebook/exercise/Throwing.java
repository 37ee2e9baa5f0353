package descent.notebook.exercise;

import descent.function.Objective;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Answers that throw, for the exercises whose answers are code. */
final class Throwing {
  private Throwing() {}

  /** An answer of the exercise's type that throws, or null if its answer is no code. */
  static Object answer(String id) {
    return switch (id) {
      case "00.2" -> (DoubleUnaryOperator) t -> fail();
      case "01.2" -> (Slope) (x, y) -> fail();
      case "01.3" -> (ErrorGradient) (x, y, theta) -> new double[] {fail()};
      case "01.7", "02.2" -> (DoubleBinaryOperator) (a, b) -> fail();
      case "02.4" -> (ExactStep) (f, x) -> new double[] {fail()};
      case "02.6" -> Objective.of(t -> fail(), t -> fail());
      case "08.3" -> (LongestStep) (beta1, beta2) -> fail();
      case "08.4" -> (FairComparison) (f, rules, start, steps) -> new double[] {fail()};
      case "08.5" -> (MaximumPath) (gradients, eta, beta1, beta2) -> new double[] {fail()};
      default -> null;
    };
  }

  private static double fail() {
    throw new ArithmeticException("on purpose");
  }
}
