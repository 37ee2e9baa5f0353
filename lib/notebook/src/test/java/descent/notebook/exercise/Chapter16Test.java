package descent.notebook.exercise;

import static descent.notebook.exercise.Answers.correct;
import static descent.notebook.exercise.Answers.notYet;
import static descent.notebook.exercise.Answers.wrong;

import descent.linalg.Vectors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Chapter16Test {

  @Test
  void bound() {
    correct("16.1", new double[] {3, 6, 0, 0});
    wrong("16.1", new double[] {3, -6, 0, 0}, "a bound that pulls");
    wrong("16.1", new double[] {3, 6, -2, 4}, "x = -1.0 is allowed");
    wrong("16.1", new double[] {0, 0, 0, 0}, "x = 0.0 is forbidden");
    wrong("16.1", new double[] {3, 3, 0, 0}, "2x − μ is 3.0");
    wrong("16.1", new double[] {3, 6, Double.NaN, 0}, "with x ≥ -2");
    wrong("16.1", new double[] {3, Double.NaN, 0, 0}, "2x − μ is NaN");
    wrong("16.1", new double[] {3, 6}, "not 2");
  }

  @Test
  void plane() {
    correct("16.2", (PlaneMultiplier) (a, b, p) -> (Vectors.dot(a, p) - b) / Vectors.dot(a, a));
    wrong(
        "16.2",
        (PlaneMultiplier) (a, b, p) -> (b - Vectors.dot(a, p)) / Vectors.dot(a, a),
        "the other sign");
    wrong("16.2", (PlaneMultiplier) (a, b, p) -> Vectors.dot(a, p) - b, "aᵀa is not 1");
    wrong("16.2", (PlaneMultiplier) (a, b, p) -> 0, "your λ = 0 makes x = p − λa = [8, 4]");
    wrong("16.2", (PlaneMultiplier) (a, b, p) -> Double.NaN, "your λ = NaN");
  }

  private static double[] residuals(
      double[] gradient, double[][] normals, double[] g, double[] mu) {
    double[] sum = gradient.clone();
    double[] r = new double[4];
    for (int j = 0; j < mu.length; j++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += mu[j] * normals[j][i];
      }
      r[1] = Math.max(r[1], g[j]);
      r[2] = Math.max(r[2], -mu[j]);
      r[3] = Math.max(r[3], Math.abs(mu[j] * g[j]));
    }
    r[0] = Arrays.stream(sum).map(Math::abs).max().orElseThrow();
    return r;
  }

  private static double[] spoilt(double[] residuals, int which, double value) {
    residuals[which] = value;
    return residuals;
  }

  @Test
  void residuals() {
    correct("16.3", (KktResiduals) Chapter16Test::residuals);
    wrong(
        "16.3",
        (KktResiduals) (f, n, g, mu) -> spoilt(residuals(f, n, g, mu), 0, Vectors.maxNorm(f)),
        "the residual of stationarity is");
    // A constraint that is kept has no violation.
    wrong(
        "16.3",
        (KktResiduals)
            (f, n, g, mu) ->
                spoilt(residuals(f, n, g, mu), 1, Arrays.stream(g).max().orElseThrow()),
        "the residual of primal feasibility is 0, and yours -");
    wrong(
        "16.3",
        (KktResiduals) (f, n, g, mu) -> spoilt(residuals(f, n, g, mu), 2, 0),
        "the residual of dual feasibility is");
    // The sum lets one constraint make up for another.
    wrong(
        "16.3",
        (KktResiduals)
            (f, n, g, mu) -> spoilt(residuals(f, n, g, mu), 3, Math.abs(Vectors.dot(mu, g))),
        "the residual of complementarity is");
    wrong("16.3", (KktResiduals) (f, n, g, mu) -> new double[3], "you returned 3");
    notYet("16.3", (KktResiduals) (f, n, g, mu) -> null);
  }

  private static double[] poured(double[] noise) {
    double[] sorted = noise.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double level = 0;
    // The level of the k best channels; the last one that is above them all counts.
    for (int k = 1; k <= sorted.length; k++) {
      sum += sorted[k - 1];
      double candidate = (1 + sum) / k;
      level = candidate > sorted[k - 1] ? candidate : level;
    }
    double end = level;
    return Arrays.stream(noise).map(n -> Math.max(0, end - n)).toArray();
  }

  @Test
  void waterFilling() {
    correct("16.4", (WaterFilling) Chapter16Test::poured);
    wrong(
        "16.4",
        (WaterFilling) noise -> Arrays.stream(noise).map(n -> 1.0 / noise.length).toArray(),
        "moving some over would lower the objective");
    wrong(
        "16.4",
        (WaterFilling)
            noise -> {
              double level = (1 + Arrays.stream(noise).sum()) / noise.length;
              return Arrays.stream(noise).map(n -> level - n).toArray();
            },
        "share 2 is negative");
    wrong(
        "16.4",
        (WaterFilling)
            noise -> {
              double level = (1 + Arrays.stream(noise).sum()) / noise.length;
              return Arrays.stream(noise).map(n -> Math.max(0, level - n)).toArray();
            },
        "sum to");
    wrong("16.4", (WaterFilling) noise -> new double[noise.length], "sum to 0");
    wrong("16.4", (WaterFilling) noise -> new double[] {Double.NaN, 0, 0}, "sum to NaN");
    wrong("16.4", (WaterFilling) noise -> new double[0], "you returned 0 shares");
    notYet("16.4", (WaterFilling) noise -> null);
  }

  @Test
  void leastPrice() {
    correct("16.5", 1.155);
    correct("16.5", 1.25);
    wrong("16.5", 1.0, "support vectors are at C");
    wrong("16.5", 1.4, "all are on the margin too");
    wrong("16.5", 1000, "which is less");
    wrong("16.5", -1.0, "positive");
    wrong("16.5", Double.NaN, "positive");
  }

  @Test
  void fourPoints() {
    correct("16.6", new double[] {0.5, 0.5, 0, 0});
    wrong("16.6", new double[] {0.25, 0.5, 0.25, 0}, "Σ αᵢyᵢxᵢ is [1, 0.5]");
    wrong("16.6", new double[] {0.5, 0.4, 0, 0}, "Σ αᵢyᵢ is 0.1");
    wrong("16.6", new double[] {1, 1, 0, 0}, "Σ αᵢyᵢxᵢ is [2, 0]");
    wrong("16.6", new double[] {0.5, 0.5, 0, -1}, "not negative");
    // w and b are right, and complementarity is broken.
    wrong("16.6", new double[] {0.35, 0.3, 0.05, 0.1}, "the fourth point is far beyond");
    wrong("16.6", new double[3], "you gave 3");
    wrong("16.6", new double[] {Double.NaN, 0, 0, 0}, "not negative");
  }

  @Test
  void notTheMinimizer() {
    correct("16.7", new double[] {-1, 0, 0});
    correct("16.7", new double[] {1, 0, 0});
    wrong("16.7", new double[] {-3, 24, 0}, "this one is the minimizer");
    wrong("16.7", new double[] {3, 0, -24}, "dual feasibility");
    wrong("16.7", new double[] {-4, 45, 0}, "primal feasibility");
    wrong("16.7", new double[] {0, 0, 3}, "no complementarity");
    wrong("16.7", new double[] {0, 0, 0}, "3x² − 3 − ν⁻ + ν⁺ is -3");
    wrong("16.7", new double[] {Double.NaN, 0, 0}, "primal feasibility");
    wrong("16.7", new double[] {-1, Double.NaN, 0}, "dual feasibility");
    wrong("16.7", new double[] {-1}, "not 1");
  }
}
