package descent.firstorder;

import descent.schedule.Schedule;

/** {@code m ← 0.9m + g, x ← x − ηm}: a rule with memory. */
public record MomentumForTests(Schedule learningRate, double beta) implements UpdateRule {

  public static MomentumForTests of(double learningRate) {
    return new MomentumForTests(Schedule.constant(learningRate), 0.9);
  }

  @Override
  public String name() {
    return "momentum";
  }

  @Override
  public int memoryVectors() {
    return 1;
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    for (int j = 0; j < x.length; j++) {
      memory[0][j] = beta * memory[0][j] + gradient[j];
      x[j] -= learningRate * memory[0][j];
    }
  }
}
