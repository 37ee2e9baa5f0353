package descent.notebook.exercise;

import descent.convex.svm.Smo;
import descent.convex.svm.SupportVector;
import descent.convex.svm.SupportVectorMachine;
import descent.linalg.Vectors;
import descent.notebook.data.Data;
import descent.notebook.data.Standardization;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The exercises of chapter 16. */
final class Chapter16 {
  /** One row a point of exercise 16.6, and its label. */
  private static final double[][] FOUR = {{1, 0}, {-1, 0}, {1, 2}, {-3, 1}};

  private static final double[] LABELS = {1, -1, 1, -1};

  private Chapter16() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "16.1",
            "put your four numbers, new double[] {…}, in place of null",
            double[].class,
            Chapter16::bound),
        new Exercise<>(
            "16.2",
            "put a lambda (a, b, p) -> … in place of null",
            PlaneMultiplier.class,
            Chapter16::plane),
        new Exercise<>(
            "16.3",
            "put a lambda (gradient, normals, g, mu) -> … in place of null",
            KktResiduals.class,
            Chapter16::residuals),
        new Exercise<>(
            "16.4",
            "put a lambda noise -> … in place of null",
            WaterFilling.class,
            Chapter16::waterFilling),
        new Exercise<>(
            "16.5", "put your number in place of null", Double.class, Chapter16::leastPrice),
        new Exercise<>(
            "16.6",
            "put your four multipliers, new double[] {…}, in place of null",
            double[].class,
            Chapter16::fourPoints),
        new Exercise<>(
            "16.7",
            "put a point and its two multipliers, new double[] {…}, in place of null",
            double[].class,
            Chapter16::notTheMinimizer));
  }

  /** x² with x ≥ 3, and with x ≥ −2: (3, 6) and (0, 0). */
  private static Verdict bound(double[] answer) {
    if (answer.length != 4) {
      return Verdict.wrong("give four numbers, x and μ twice, not " + answer.length);
    }
    double[] bounds = {3, -2};
    double[] points = {3, 0};
    double[] multipliers = {6, 0};
    for (int k = 0; k < 2; k++) {
      double x = answer[2 * k];
      double mu = answer[2 * k + 1];
      String with = "with x ≥ " + (int) bounds[k] + ": ";
      if (x < bounds[k]) {
        return Verdict.wrong(with + "x = " + x + " is forbidden");
      }
      if (mu < 0) {
        return Verdict.wrong(
            with
                + "μ = "
                + mu
                + " is negative: for g(x) = "
                + (int) bounds[k]
                + " − x, that would be a bound that pulls");
      }
      if (!near(x, points[k])) {
        double better = (x + points[k]) / 2;
        return Verdict.wrong(
            with + "x = " + better + " is allowed, and its square is less than that of " + x);
      }
      if (!near(mu, multipliers[k])) {
        return Verdict.wrong(with + "x is right, and 2x − μ is " + (2 * x - mu) + ", not 0");
      }
    }
    return Verdict.correct("a bound that does not hold anything back costs nothing");
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));
  }

  /** (aᵀp − b)/‖a‖². */
  private static Verdict plane(PlaneMultiplier answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(162);
    for (int k = 0; k < 50; k++) {
      int n = 2 + k % 4;
      double[] a = k == 0 ? new double[] {1, 1} : random.doubles(n, -2, 2).toArray();
      double[] p = k == 0 ? new double[] {8, 4} : random.doubles(n, -5, 5).toArray();
      double b = k == 0 ? 10 : random.nextDouble(-3, 3);
      double square = Vectors.dot(a, a);
      double right = (Vectors.dot(a, p) - b) / square;
      double given = answer.of(a.clone(), b, p.clone());
      if (!near(given, right)) {
        String at = "for a = " + rounded(a) + ", b = " + rounded(b) + ", p = " + rounded(p);
        if (near(given, -right)) {
          return Verdict.wrong(
              at + " the other sign: ∇f + λ∇h = 0 is to hold, with h(x) = aᵀx − b");
        }
        if (near(given, right * square)) {
          return Verdict.wrong(at + " x = p − λa is not on the plane: aᵀa is not 1");
        }
        double[] x = p.clone();
        Vectors.axpy(-given, a, x);
        return Verdict.wrong(
            at
                + " your λ = "
                + rounded(given)
                + " makes x = p − λa = "
                + rounded(x)
                + ", where aᵀx = "
                + rounded(Vectors.dot(a, x)));
      }
    }
    return Verdict.correct("the distance to the plane, in units of a");
  }

  private static Verdict residuals(KktResiduals answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(163);
    String[] names = {"stationarity", "primal feasibility", "dual feasibility", "complementarity"};
    for (int k = 0; k < 100; k++) {
      int n = 1 + k % 3;
      int m = 1 + k / 3 % 3;
      double[] gradient = random.doubles(n, -2, 2).toArray();
      double[][] normals = new double[m][];
      Arrays.setAll(normals, j -> random.doubles(n, -2, 2).toArray());
      double[] g = random.doubles(m, -2, k % 2 == 0 ? 0 : 1).toArray();
      double[] mu = random.doubles(m, k % 4 < 2 ? 0 : -1, 1).toArray();
      double[] right = residualsOf(gradient, normals, g, mu);
      double[] given = answer.of(gradient.clone(), copy(normals), g.clone(), mu.clone());
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (given.length != 4) {
        return Verdict.wrong("there are four conditions, and you returned " + given.length);
      }
      for (int i = 0; i < 4; i++) {
        if (!near(given[i], right[i])) {
          return Verdict.wrong(
              "with ∇f = "
                  + rounded(gradient)
                  + ", ∇g = "
                  + rounded(normals)
                  + ", g = "
                  + rounded(g)
                  + ", μ = "
                  + rounded(mu)
                  + " the residual of "
                  + names[i]
                  + " is "
                  + rounded(right[i])
                  + ", and yours "
                  + rounded(given[i]));
        }
      }
    }
    return Verdict.correct("four numbers, and all of them 0 at a solution");
  }

  private static double[] residualsOf(
      double[] gradient, double[][] normals, double[] g, double[] mu) {
    double[] sum = gradient.clone();
    double[] residuals = new double[4];
    for (int j = 0; j < mu.length; j++) {
      Vectors.axpy(mu[j], normals[j], sum);
      residuals[1] = Math.max(residuals[1], g[j]);
      residuals[2] = Math.max(residuals[2], -mu[j]);
      residuals[3] = Math.max(residuals[3], Math.abs(mu[j] * g[j]));
    }
    residuals[0] = Vectors.maxNorm(sum);
    return residuals;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** Judged by the conditions: one level for all that have a share, and none below it without. */
  private static Verdict waterFilling(WaterFilling answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(164);
    for (int k = 0; k < 50; k++) {
      double[] noise =
          k == 0 ? new double[] {0.1, 0.3, 2} : random.doubles(1 + k % 8, 0.05, 1.5).toArray();
      double[] x = answer.share(noise.clone());
      if (x == null) {
        throw new Exercise.Untouched();
      }
      if (x.length != noise.length) {
        return Verdict.wrong(noise.length + " channels, and you returned " + x.length + " shares");
      }
      String at = "with the noise " + rounded(noise) + " ";
      double sum = Arrays.stream(x).sum();
      if (!(Math.abs(sum - 1) <= 1e-6)) {
        return Verdict.wrong(at + "your shares " + rounded(x) + " sum to " + rounded(sum));
      }
      double level = 0;
      int lowest = 0;
      for (int i = 0; i < x.length; i++) {
        if (!(x[i] >= -1e-9)) {
          return Verdict.wrong(at + "share " + i + " is negative: " + rounded(x[i]));
        }
        level = x[i] > 1e-6 ? Math.max(level, noise[i] + x[i]) : level;
        lowest = noise[i] + x[i] < noise[lowest] + x[lowest] ? i : lowest;
      }
      double least = noise[lowest] + x[lowest];
      if (level - least > 1e-4) {
        return Verdict.wrong(
            at
                + "channel "
                + lowest
                + " ends at "
                + rounded(least)
                + (x[lowest] > 1e-6 ? "" : " without a share")
                + ", while another stands at "
                + rounded(level)
                + ": moving some over would lower the objective");
      }
    }
    return Verdict.correct("water finds its level, and 1/level is the multiplier of the sum");
  }

  /** The least C with which all support vectors of two kinds of iris are on the margin. */
  private static Verdict leastPrice(double answer) {
    if (!(answer > 0 && answer < 1e9)) {
      return Verdict.wrong("C is positive, and finite: not " + answer);
    }
    long off = offMargin(answer);
    if (off > 0) {
      return Verdict.wrong(
          "with C = " + answer + " " + off + " support vectors are at C, and not on the margin");
    }
    if (offMargin(0.9 * answer) == 0) {
      return Verdict.wrong(
          "with C = " + rounded(0.9 * answer) + ", which is less, all are on the margin too");
    }
    return Verdict.correct("the largest multiplier of the hard margin: more C changes nothing");
  }

  private static long offMargin(double c) {
    var iris = Data.iris();
    double[] species = Data.indicator(iris, "species", "setosa");
    double[][] petals = new double[100][];
    double[] labels = new double[100];
    double[] length = Data.column(iris, "petal_length");
    double[] width = Data.column(iris, "petal_width");
    for (int i = 0; i < 100; i++) {
      petals[i] = new double[] {length[i], width[i]};
      labels[i] = 2 * species[i] - 1;
    }
    var machine =
        SupportVectorMachine.of(Standardization.fit(petals).apply(petals), labels)
            .withSoftMargin(c);
    return Smo.withTolerance(1e-8).minimize(machine).classifier().supportVectors().stream()
        .filter(vector -> vector.place() != SupportVector.Place.ON_MARGIN)
        .count();
  }

  /** w = (1, 0) and b = 0 need the first two points only, though the third is on the margin. */
  private static Verdict fourPoints(double[] answer) {
    if (answer.length != 4) {
      return Verdict.wrong("four points have four multipliers, and you gave " + answer.length);
    }
    double[] w = new double[2];
    double balance = 0;
    for (int i = 0; i < 4; i++) {
      if (!(answer[i] >= 0)) {
        return Verdict.wrong("multipliers of inequalities are not negative, as " + answer[i]);
      }
      Vectors.axpy(answer[i] * LABELS[i], FOUR[i], w);
      balance += answer[i] * LABELS[i];
    }
    if (!near(balance, 0)) {
      return Verdict.wrong("Σ αᵢyᵢ is " + rounded(balance) + ", not 0: b has no balance");
    }
    if (!near(w[0], 1) || !near(w[1], 0)) {
      return Verdict.wrong("Σ αᵢyᵢxᵢ is " + rounded(w) + ", and the widest margin has w = [1, 0]");
    }
    if (answer[3] > 0) {
      return Verdict.wrong("the fourth point is far beyond the margin: its multiplier must be 0");
    }
    return Verdict.correct("the third point is on the margin, and its multiplier is 0");
  }

  /** A point of x³ − 3x on [−3, 3] that fulfils all four conditions and is not the minimizer. */
  private static Verdict notTheMinimizer(double[] answer) {
    if (answer.length != 3) {
      return Verdict.wrong("give x and the multipliers of both bounds, not " + answer.length);
    }
    double x = answer[0];
    double lower = answer[1];
    double upper = answer[2];
    double stationarity = 3 * x * x - 3 - lower + upper;
    if (!(x >= -3 && x <= 3)) {
      return Verdict.wrong("x = " + x + " breaks primal feasibility");
    }
    if (!(lower >= 0 && upper >= 0)) {
      return Verdict.wrong("a negative multiplier breaks dual feasibility");
    }
    if (!(Math.abs(stationarity) <= 1e-9)) {
      return Verdict.wrong("3x² − 3 − ν⁻ + ν⁺ is " + rounded(stationarity) + ": no stationarity");
    }
    if (Math.abs(lower * (-3 - x)) > 1e-9 || Math.abs(upper * (x - 3)) > 1e-9) {
      return Verdict.wrong("a bound that is not reached has a multiplier: no complementarity");
    }
    if (x < -2.5) {
      return Verdict.wrong("all four hold, but this one is the minimizer, with the value −18");
    }
    return Verdict.correct(
        x < 0
            ? "all four hold at a maximizer: the problem is not convex"
            : "all four hold, with the value −2, and −3 has −18: the problem is not convex");
  }

  private static String rounded(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value);
    return text.contains(".") && !text.contains("e") ? text.replaceAll("\\.?0+$", "") : text;
  }

  private static String rounded(double[] values) {
    return Arrays.toString(Arrays.stream(values).mapToObj(Chapter16::rounded).toArray());
  }

  private static String rounded(double[][] rows) {
    return Arrays.toString(Arrays.stream(rows).map(Chapter16::rounded).toArray());
  }
}
