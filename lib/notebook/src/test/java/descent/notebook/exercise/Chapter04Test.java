package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.linalg.Vectors;
import descent.schedule.Schedule;
import org.junit.jupiter.api.Test;

class Chapter04Test {

  @Test
  void stepsOfAnEpoch() {
    correct("04.1", new int[] {469, 96});
    wrong("04.1", new int[] {468, 128}, "59904 images only");
    wrong("04.1", new int[] {469, 128}, "the steps are right");
    wrong("04.1", new int[] {500, 96}, "not 500 steps");
    wrong("04.1", new int[] {469}, "give two numbers");
  }

  @Test
  void shareMissed() {
    correct("04.2", 0.368);
    correct("04.2", Math.exp(-1));
    wrong("04.2", 0.632, "drawn at least once");
    wrong("04.2", 0.5, "not 0.5");
    wrong("04.2", Double.NaN, "not NaN");
  }

  @Test
  void noiseFloor() {
    correct("04.3", (NoiseFloor) (eta, lambda, b) -> eta / (2 * b * (2 - eta * lambda)));
    correct("04.3", (NoiseFloor) (eta, lambda, b) -> 0.5 / b / (2 / eta - lambda));
    wrong(
        "04.3",
        (NoiseFloor) (eta, lambda, b) -> eta / (4 * b),
        "for η = 0.25, λ = 2.0, B = 1 yours is 0.0625, and the long run's mean gap is 0.0833");
    wrong("04.3", (NoiseFloor) (eta, lambda, b) -> Double.NaN, "yours is NaN");
  }

  @Test
  void correctedGradient() {
    correct(
        "04.4",
        (CorrectedGradient)
            (f, i, x, snapshot, full) -> {
              double[] here = new double[x.length];
              double[] there = new double[x.length];
              f.batch(new int[] {i}, x, here);
              f.batch(new int[] {i}, snapshot, there);
              Vectors.axpy(-1, there, here);
              Vectors.axpy(1, full, here);
              return here;
            });
    wrong(
        "04.4",
        (CorrectedGradient)
            (f, i, x, snapshot, full) -> {
              double[] here = new double[x.length];
              f.batch(new int[] {i}, x, here);
              return here;
            },
        "coordinate 0 should be ");
    wrong(
        "04.4",
        (CorrectedGradient)
            (f, i, x, snapshot, full) -> {
              full[0] = 0;
              return full;
            },
        "changed x or fullGradient");
    wrong(
        "04.4",
        (CorrectedGradient) (f, i, x, snapshot, full) -> new double[3],
        "you returned 3 numbers");
    notYet("04.4", (CorrectedGradient) (f, i, x, snapshot, full) -> null);
  }

  @Test
  void fivePasses() {
    correct("04.5", new double[] {0.49, 1000});
    correct("04.5", new double[] {0.45, 1000});
    wrong("04.5", new double[] {0.01, 32}, "the worst of ten seeds ends 0.0");
    wrong("04.5", new double[] {0.02, 1}, "or the noise?");
    wrong("04.5", new double[] {-1, 32}, "a learning rate is positive and finite, not -1.0");
    wrong("04.5", new double[] {0.1, 1001}, "a batch has 1 to 1000 of the examples, not 1001.0");
    wrong("04.5", new double[] {0.1, 1.5}, "not 1.5");
    wrong("04.5", new double[] {0.1, Double.NaN}, "not NaN");
    wrong("04.5", new double[] {1e6, 1}, "blows up");
    wrong("04.5", new double[] {0.1}, "give two numbers");
  }

  @Test
  void fallingRates() {
    correct("04.6", (Schedule) t -> 1.0 / (t + 50));
    correct("04.6", (Schedule) t -> 2.0 / (t + 100));
    wrong("04.6", (Schedule) t -> 0.001, "its noise floor alone is too high");
    wrong("04.6", (Schedule) t -> 0.00025, "do the rates fall before the start is forgotten?");
    wrong("04.6", (Schedule) t -> 10, "blows up");
    wrong("04.6", (Schedule) t -> Double.NaN, "your code threw IllegalArgumentException: the ");
  }

  @Test
  void noConstantRateIsEnough() {
    for (double rate = 1e-5; rate < 0.05; rate *= 1.3) {
      double constant = rate;
      wrong("04.6", (Schedule) t -> constant, "the mean gap of ten seeds is ");
    }
  }

  @Test
  void badProbabilities() {
    correct("04.7", new double[] {0.2475, 0.2475, 0.2475, 0.2475, 0.01});
    wrong("04.7", new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, "the variance is 1.0 times");
    wrong(
        "04.7",
        new double[] {2 / 110.0, 8 / 110.0, 18 / 110.0, 32 / 110.0, 50 / 110.0},
        "that is an improvement");
    wrong("04.7", new double[] {0.5, 0.5, 0, 0, 0}, "a term that never comes is a bias");
    wrong("04.7", new double[] {0.5, 0.5, 0.5, 0.5, 0.5}, "yours have 2.5");
    wrong("04.7", new double[] {1}, "there are five terms");
    wrong("04.7", new double[] {Double.NaN, 1, 1, 1, 1}, "must be positive, not NaN");
  }
}
