package descent.notebook.exercise;

import descent.firstorder.GradientDescent;
import descent.function.LeastSquares;
import descent.function.Quadratic;
import descent.function.model.LinearRegression;
import descent.linalg.Vectors;
import descent.notebook.data.Data;
import descent.notebook.data.Standardization;
import descent.optimize.Result;
import descent.optimize.Stopping;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import tech.tablesaw.api.Table;

/** The exercises of chapter 01. */
final class Chapter01 {
  private Chapter01() {}

  static List<Exercise<?>> exercises() {
    return List.of(
        new Exercise<>(
            "01.1",
            "put your two numbers, new double[] {…, …}, in place of null",
            double[].class,
            Chapter01::bestConstants),
        new Exercise<>(
            "01.2", "put a lambda (x, y) -> … in place of null", Slope.class, Chapter01::slope),
        new Exercise<>(
            "01.3",
            "put a lambda (x, y, theta) -> … in place of null",
            ErrorGradient.class,
            Chapter01::errorGradient),
        new Exercise<>(
            "01.4", "put your number in place of null", Double.class, Chapter01::priceInSteps),
        new Exercise<>("01.5", "put your λ in place of null", Double.class, Chapter01::ridge),
        new Exercise<>(
            "01.6",
            "put your three rows, new double[][] {{…, …}, …}, in place of null",
            double[][].class,
            Chapter01::singular),
        new Exercise<>(
            "01.7",
            "put a lambda (error, scale) -> … in place of null",
            DoubleBinaryOperator.class,
            Chapter01::laplace));
  }

  /**
   * The constants that fit the targets 1, 2 and 9 best: the mean for squares, the median for
   * absolute values.
   */
  private static Verdict bestConstants(double[] answer) {
    if (answer.length != 2) {
      return Verdict.wrong("give two numbers, and yours are " + answer.length);
    }
    if (Math.abs(answer[0] - 4) <= 1e-9 && Math.abs(answer[1] - 2) <= 1e-9) {
      return Verdict.correct("the mean, 4, for squares, and the median, 2, for absolute values");
    }
    if (Math.abs(answer[0] - 2) <= 1e-9 && Math.abs(answer[1] - 4) <= 1e-9) {
      return Verdict.wrong("the two are swapped: which loss cares more about the 9?");
    }
    return Math.abs(answer[0] - 4) <= 1e-9
        ? Verdict.wrong(
            "the first is right; for the second, the total of |c − t| at c = 2 is 8, and at "
                + answer[1]
                + " it is "
                + absolute(answer[1]))
        : Verdict.wrong(
            "for the first, the total of (c − t)² at c = 4 is 38, and at "
                + answer[0]
                + " it is "
                + squares(answer[0]));
  }

  private static double absolute(double c) {
    return Math.abs(c - 1) + Math.abs(c - 2) + Math.abs(c - 9);
  }

  private static double squares(double c) {
    return (c - 1) * (c - 1) + (c - 2) * (c - 2) + (c - 9) * (c - 9);
  }

  private static Verdict slope(Slope answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(12);
    for (int n = 1; n <= 20; n++) {
      double[] x = random.doubles(n, 1, 3).toArray();
      double[] y = random.doubles(n, -2, 2).toArray();
      double right = Vectors.dot(x, y) / Vectors.dot(x, x);
      double given = answer.of(x.clone(), y.clone());
      if (!(Math.abs(given - right) <= 1e-9 * Math.max(1, Math.abs(right)))) {
        return Verdict.wrong(
            "for x = "
                + Arrays.toString(x)
                + " and y = "
                + Arrays.toString(y)
                + " your line has the squared error "
                + lineError(x, y, given)
                + ", and "
                + lineError(x, y, right)
                + " can be reached");
      }
    }
    return Verdict.correct("no other line through the origin fits better, on twenty data sets");
  }

  private static double lineError(double[] x, double[] y, double w) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (w * x[i] - y[i]) * (w * x[i] - y[i]);
    }
    return sum;
  }

  private static Verdict errorGradient(ErrorGradient answer) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(13);
    for (int trial = 0; trial < 20; trial++) {
      int n = 2 + trial % 5;
      int d = 1 + trial % 3;
      double[][] x = new double[n][];
      Arrays.setAll(x, i -> random.doubles(d, -2, 2).toArray());
      double[] y = random.doubles(n, -2, 2).toArray();
      double[] theta = random.doubles(d, -2, 2).toArray();
      double[] right = LeastSquares.meanOfSquares(x, y).gradient(theta);
      double[] given = answer.at(x, y, theta.clone());
      if (given == null) {
        throw new Exercise.Untouched();
      }
      if (given.length != d) {
        return Verdict.wrong(
            "with " + d + " weights the gradient has " + d + " entries, and yours " + given.length);
      }
      double scale = Vectors.norm(right);
      if (!(Vectors.distance(given, right) <= 1e-9 * (1 + scale))) {
        return Verdict.wrong(
            factor(given, right, n)
                + ": for X = "
                + Arrays.deepToString(x)
                + ", y = "
                + Arrays.toString(y)
                + ", θ = "
                + Arrays.toString(theta)
                + " it is "
                + Arrays.toString(right)
                + ", and yours is "
                + Arrays.toString(given));
      }
    }
    return Verdict.correct("your gradient is that of the mean squared error, on twenty data sets");
  }

  /** What a wrong gradient lacks, if it is a multiple of the right one. */
  private static String factor(double[] given, double[] right, int n) {
    record Slip(double factor, String name) {}
    List<Slip> slips =
        List.of(
            new Slip(-1, "the sign is wrong"),
            new Slip(0.5, "the factor 2 is missing"),
            new Slip(n, "the sum is not divided by the number of examples"),
            new Slip(n / 2.0, "the factor 2/n is missing"));
    for (Slip slip : slips) {
      double[] multiple = Arrays.stream(right).map(v -> slip.factor() * v).toArray();
      if (Vectors.distance(given, multiple) <= 1e-9 * (1 + Vectors.norm(multiple))) {
        return slip.name();
      }
    }
    return "that is not the gradient";
  }

  /** Steps of descent for the price of the normal equations, for n = 1000 and d = 100. */
  private static Verdict priceInSteps(double answer) {
    double exact = (1000.0 * 100 * 100 + 100.0 * 100 * 100 / 3) / (2.0 * 1000 * 100);
    if (Math.abs(answer - exact) <= 0.01 * exact) {
      return Verdict.correct("nd² + d³/3 over 2nd is d/2 + d²/6n, here 51.7");
    }
    if (Math.abs(answer - 2 * exact) <= 0.02 * exact) {
      return Verdict.wrong("a step passes over the data twice, once for Xθ and once for Xᵀ: 2nd");
    }
    return Verdict.wrong("not " + answer + ": divide nd² + d³/3 by 2nd, with n = 1000 and d = 100");
  }

  /** A λ that makes the run short and the fit hardly worse. */
  private static Verdict ridge(double answer) {
    if (!(answer >= 0 && answer < Double.POSITIVE_INFINITY)) {
      return Verdict.wrong("a ridge is not negative and finite, not " + answer);
    }
    Table patients = Data.diabetes();
    double[][] x = Data.features(patients, "progression");
    double[] y = Data.column(patients, "progression");
    double[][] z = Standardization.fit(x).apply(x);
    LinearRegression model = LinearRegression.of(z, y).withRidge(answer);
    Quadratic f = model.objective();
    Result r =
        GradientDescent.withInverseSmoothness()
            .minimize(
                f,
                new double[f.dimension()],
                Stopping.gradientBelow(1e-6).or(Stopping.iterations(1000)));
    double error = model.meanSquaredError(model.solveByCholesky());
    if (!r.converged()) {
      return Verdict.wrong("with λ = " + answer + " the run is not done after 1000 steps");
    }
    if (error > 2890) {
      return Verdict.wrong(
          "with λ = " + answer + " the mean squared error is " + error + ", more than 2890");
    }
    return Verdict.correct(
        r.iterations() + " steps, and a mean squared error of " + Math.round(error));
  }

  /**
   * Three rows of two columns that make the normal equations singular, without an obvious fault.
   */
  private static Verdict singular(double[][] answer) {
    if (answer.length != 3
        || Arrays.stream(answer).anyMatch(row -> row == null || row.length != 2)) {
      return Verdict.wrong("give three rows of two numbers each");
    }
    double[] u = {answer[0][0], answer[1][0], answer[2][0]};
    double[] v = {answer[0][1], answer[1][1], answer[2][1]};
    if (isConstant(u) || isConstant(v)) {
      return Verdict.wrong("a column that never changes is an obvious fault: find another one");
    }
    double cross = Vectors.dot(u, u) * Vectors.dot(v, v) - Math.pow(Vectors.dot(u, v), 2);
    if (cross <= 1e-9 * Vectors.dot(u, u) * Vectors.dot(v, v)) {
      return Verdict.wrong("one column is a multiple of the other: find a less obvious fault");
    }
    try {
      LinearRegression.of(answer, new double[] {1, 2, 4}).solveByCholesky();
    } catch (IllegalStateException e) {
      return Verdict.correct(
          "neither column is at fault alone; together with the ones of the intercept they are");
    }
    return Verdict.wrong(
        "these normal equations have a solution: can one column be had from the other and a"
            + " constant?");
  }

  private static boolean isConstant(double[] column) {
    return column[0] == column[1] && column[1] == column[2];
  }

  /** The negative log-likelihood of one error under Laplace noise: |e|/s + log(2s). */
  private static Verdict laplace(DoubleBinaryOperator answer) {
    for (double scale : new double[] {1, 0.5, 3}) {
      for (double error : new double[] {1.5, -2, 0, 100}) {
        double right = Math.abs(error) / scale + Math.log(2 * scale);
        double given = answer.applyAsDouble(error, scale);
        if (!(Math.abs(given - right) <= 1e-9 * Math.max(1, Math.abs(right)))) {
          String hint =
              Math.abs(given - Math.abs(error) / scale) <= 1e-9
                  ? "the normalizing factor 1/2s of the density is missing"
                  : given == -right
                      ? "that is the log-likelihood itself: negate it"
                      : "not yet right";
          return Verdict.wrong(
              hint
                  + ": for the error "
                  + error
                  + " and the scale "
                  + scale
                  + " it is "
                  + right
                  + ", and yours is "
                  + given);
        }
      }
    }
    return Verdict.correct("up to a factor and a constant, Laplace noise is the absolute loss");
  }
}
