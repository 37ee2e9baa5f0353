package descent.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.convex.Constraint.Kind;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.TwiceDifferentiable;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The report on problems that can be solved by hand. */
class KktReportTest {
  private static final TwiceDifferentiable PRODUCT =
      Objective.autodiff(2, x -> x.at(0).times(x.at(1)));
  private static final TwiceDifferentiable SQUARE = Quadratic.diagonal(2);
  private static final ConstrainedProblem AT_LEAST_ONE =
      ConstrainedProblem.minimize(SQUARE)
          .inequality("at least one", Affine.of(new double[] {1}, 1).negated());

  private static double[] point(double... x) {
    return x;
  }

  private static ConstrainedProblem onTheLine(Differentiable f) {
    return ConstrainedProblem.minimize(f).equality("sum", Affine.of(new double[] {1, 1}, 10));
  }

  @Test
  void theProductOnALineIsGreatestInTheMiddle() {
    KktReport r = Kkt.report(onTheLine(PRODUCT), point(5, 5));
    assertThat(r.holds(1e-14)).isTrue();
    assertThat(r.multipliers().equality(0)).isCloseTo(-5, within(1e-14));
    assertThat(r.secondOrder().kind()).isEqualTo(SecondOrder.Kind.MAXIMIZER);
    // Along (1, −1)/√2 the product is 25 − t²/2.
    assertThat(r.secondOrder().leastCurvature()).isCloseTo(-1, within(1e-14));
    assertThat(Math.abs(r.secondOrder().direction()[0])).isCloseTo(Math.sqrt(0.5), within(1e-14));
    assertThat(Vectors.dot(r.secondOrder().direction(), point(1, 1))).isCloseTo(0, within(1e-15));
  }

  @Test
  void theNegatedProductHasItsMinimizerThereAndMultiplierFive() {
    TwiceDifferentiable negated = Objective.autodiff(2, x -> x.at(0).times(x.at(1)).negate());
    KktReport r = Kkt.report(onTheLine(negated), point(5, 5));
    assertThat(r.multipliers().equality(0)).isCloseTo(5, within(1e-14));
    assertThat(r.secondOrder().kind()).isEqualTo(SecondOrder.Kind.MINIMIZER);
    assertThat(r.secondOrder().leastCurvature()).isCloseTo(1, within(1e-14));
    assertThat(r.secondOrder().dimension()).isEqualTo(1);
    assertThat(r)
        .hasToString(
            """
            KKT conditions at x = (5, 5), f(x) = -25, multipliers by least squares
              stationarity: 0, the gradients balance
              primal feasibility: 0, x is feasible
              dual feasibility: 0, no sign is wrong
              complementarity: 0, each multiplier or value is zero
              active: sum (multiplier 5)
              LICQ holds: the gradient of the active constraint is not zero
              second order: strict local minimizer: the curvature is at least 1 over the 1-dimensional tangent space, least along (0.70711, -0.70711)\
            """);
  }

  @Test
  void aSaddleOnTheFeasibleSetIsNeither() {
    ConstrainedProblem plane =
        ConstrainedProblem.minimize(Quadratic.diagonal(2, -2, 2))
            .equality("plane", Affine.of(new double[] {0, 0, 1}, 0));
    KktReport r = Kkt.report(plane, point(0, 0, 0));
    assertThat(r.secondOrder().kind()).isEqualTo(SecondOrder.Kind.SADDLE);
    assertThat(r.secondOrder().leastCurvature()).isEqualTo(-2);
    assertThat(r.secondOrder().direction()).containsExactly(point(0, 1, 0), within(1e-15));
    assertThat(r.secondOrder().dimension()).isEqualTo(2);
  }

  @Test
  void theConstraintThatHoldsAWeightHasItsPrice() {
    KktReport r = Kkt.report(AT_LEAST_ONE, point(1));
    assertThat(r.holds(0)).isTrue();
    assertThat(r.estimated()).isTrue();
    assertThat(r.multipliers().inequality(0)).isEqualTo(2);
    assertThat(r.active())
        .containsExactly(new ActiveConstraint("at least one", Kind.INEQUALITY, 0, 2, false));
    // No direction is left, so nothing of second order is to be asked.
    assertThat(r.secondOrder().kind()).isEqualTo(SecondOrder.Kind.MINIMIZER);
    assertThat(r.secondOrder().leastCurvature()).isNaN();

    ConstrainedProblem bounded = ConstrainedProblem.minimize(SQUARE).lowerBounds(1);
    KktReport atBound = Kkt.report(bounded, point(1));
    assertThat(atBound.multipliers().lower(0)).isEqualTo(2);
    assertThat(atBound.active()).extracting(ActiveConstraint::name).containsExactly("x[0] ≥ 1.0");
  }

  @Test
  void aBrokenStationarityIsNamed() {
    KktReport r = Kkt.report(onTheLine(PRODUCT), point(4, 6));
    // ∇f = (6, 4); least squares gives λ = −5, and (1, −1) is left.
    assertThat(r.multipliers().equality(0)).isCloseTo(-5, within(1e-14));
    assertThat(r.stationarity().value()).isCloseTo(1, within(1e-14));
    assertThat(r.stationarity().worst().orElseThrow()).startsWith("x[");
    assertThat(others(r)).containsOnly(0.0);
    assertThat(r.holds(0.99)).isFalse();
    assertThat(r.secondOrder().kind()).isEqualTo(SecondOrder.Kind.NO_KKT_POINT);
    assertThat(r.toString()).contains("stationarity: 1, do not balance in “x[");
  }

  private static List<Double> others(KktReport r) {
    return List.of(
        r.primalFeasibility().value(), r.dualFeasibility().value(), r.complementarity().value());
  }

  @Test
  void aBrokenPrimalFeasibilityIsNamed() {
    Multipliers none = Multipliers.zero(AT_LEAST_ONE);
    KktReport r = Kkt.report(AT_LEAST_ONE, point(0), none);
    assertThat(r.primalFeasibility()).hasToString("1.0 (at least one)");
    assertThat(r.stationarity().value()).isZero();
    assertThat(r.dualFeasibility().value()).isZero();
    assertThat(r.complementarity().value()).isZero();
    assertThat(r.toString()).contains("primal feasibility: 1, x violates “at least one”");
    assertThat(r.estimated()).isFalse();

    ConstrainedProblem box = ConstrainedProblem.minimize(SQUARE).lowerBounds(-1).upperBounds(3);
    assertThat(Kkt.report(box, point(5)).primalFeasibility()).hasToString("2.0 (x[0] ≤ 3.0)");
    assertThat(Kkt.report(box, point(-4)).primalFeasibility()).hasToString("3.0 (x[0] ≥ -1.0)");
    assertThat(Kkt.report(onTheLine(PRODUCT), point(2, 2)).primalFeasibility())
        .hasToString("6.0 (sum)");
  }

  @Test
  void aBrokenDualFeasibilityIsNamed() {
    // Maximizing x² over x ≥ 1 holds x at 1 only with a multiplier of the wrong sign.
    ConstrainedProblem upward =
        ConstrainedProblem.minimize(Quadratic.diagonal(-2))
            .inequality("at least one", Affine.of(new double[] {1}, 1).negated());
    KktReport r = Kkt.report(upward, point(1), Multipliers.zero(upward).withInequalities(-2));
    assertThat(r.dualFeasibility()).hasToString("2.0 (at least one)");
    assertThat(r.stationarity().value()).isZero();
    assertThat(r.primalFeasibility().value()).isZero();
    assertThat(r.complementarity().value()).isZero();
    assertThat(r.toString()).contains("dual feasibility: 2, negative multiplier: “at least one”");
    // Least squares with signs will not have it: then the gradients do not balance.
    KktReport estimated = Kkt.report(upward, point(1));
    assertThat(estimated.multipliers().inequality(0)).isZero();
    assertThat(estimated.stationarity()).hasToString("2.0 (x[0])");

    ConstrainedProblem box = ConstrainedProblem.minimize(SQUARE).lowerBounds(-1).upperBounds(3);
    Multipliers m = Multipliers.zero(box);
    assertThat(Kkt.report(box, point(3), m.withUpper(-6)).dualFeasibility())
        .hasToString("6.0 (x[0] ≤ 3.0)");
    assertThat(Kkt.report(box, point(-1), m.withLower(-2)).dualFeasibility())
        .hasToString("2.0 (x[0] ≥ -1.0)");
  }

  @Test
  void aBrokenComplementarityIsNamed() {
    KktReport r =
        Kkt.report(AT_LEAST_ONE, point(3), Multipliers.zero(AT_LEAST_ONE).withInequalities(6));
    assertThat(r.complementarity()).hasToString("12.0 (at least one)");
    assertThat(r.stationarity().value()).isZero();
    assertThat(r.primalFeasibility().value()).isZero();
    assertThat(r.dualFeasibility().value()).isZero();
    assertThat(r.active()).isEmpty();
    assertThat(r.toString())
        .contains("complementarity: 12, multiplier and value are both non-zero: “at least one”");

    // A multiplier for a bound that does not exist.
    ConstrainedProblem free = ConstrainedProblem.minimize(SQUARE);
    assertThat(Kkt.report(free, point(-1), Multipliers.zero(free).withUpper(2)).complementarity())
        .hasToString("Infinity (x[0] ≤ Infinity)");
  }

  @Test
  void anActiveConstraintThatIsNotNeededIsNamed() {
    ConstrainedProblem touching =
        ConstrainedProblem.minimize(SQUARE)
            .inequality("not negative", Affine.of(new double[] {1}, 0).negated());
    KktReport r = Kkt.report(touching, point(0));
    assertThat(r.holds(0)).isTrue();
    assertThat(r.weaklyActive()).containsExactly("not negative");
    assertThat(r.secondOrder().kind()).isEqualTo(SecondOrder.Kind.MINIMIZER);
    assertThat(r.toString())
        .contains("active: not negative (multiplier 0, so active without being needed)");
  }

  @Test
  void aHessianThatIsNotFiniteIsUndecided() {
    TwiceDifferentiable root =
        Objective.of(
            1,
            x -> Math.pow(Math.abs(x[0]), 1.5),
            (x, g) -> g[0] = 1.5 * Math.signum(x[0]) * Math.sqrt(Math.abs(x[0])),
            (x, h) -> h.set(0, 0, x[0] == 0 ? Double.NaN : 0.75 / Math.sqrt(Math.abs(x[0]))));
    SecondOrder found = Kkt.report(ConstrainedProblem.minimize(root), point(0)).secondOrder();
    assertThat(found.kind()).isEqualTo(SecondOrder.Kind.UNDECIDED);
    assertThat(found.reason()).isEqualTo("the Hessian is not finite");
  }

  @Test
  void theSetOfActiveConstraintsHasAStatedTolerance() {
    KktTolerance loose = KktTolerance.usual().withActive(0.1);
    assertThat(Kkt.report(AT_LEAST_ONE, point(1.05)).active()).isEmpty();
    assertThat(Kkt.report(AT_LEAST_ONE, point(1.05), loose).active()).hasSize(1);
    assertThat(Kkt.report(AT_LEAST_ONE, point(1 + 0.9e-6)).active()).hasSize(1);
    assertThat(Kkt.report(AT_LEAST_ONE, point(1 + 1.1e-6)).active()).isEmpty();
    assertThat(Kkt.report(AT_LEAST_ONE, point(-7)).active()).as("violated").hasSize(1);
  }

  @Test
  void whatCountsAsZeroIsTheCallersChoice() {
    double[] near = point(1 - 1e-3);
    KktTolerance loose = KktTolerance.usual().withResidual(0.1);
    assertThat(Kkt.report(AT_LEAST_ONE, near).toString())
        .isNotEqualTo(Kkt.report(AT_LEAST_ONE, near, loose).toString());
    assertThat(Kkt.report(AT_LEAST_ONE, near).secondOrder().kind())
        .isEqualTo(SecondOrder.Kind.NO_KKT_POINT);
    assertThat(Kkt.report(AT_LEAST_ONE, near, loose).secondOrder().kind())
        .isEqualTo(SecondOrder.Kind.MINIMIZER);
  }

  @Test
  void aFixedVariableIsAnEquality() {
    ConstrainedProblem fixed =
        ConstrainedProblem.minimize(Quadratic.diagonal(2, 2)).lowerBounds(3, -1).upperBounds(3, 1);
    KktReport r = Kkt.report(fixed, point(3, 0));
    assertThat(r.holds(0)).isTrue();
    assertThat(r.active())
        .containsExactly(new ActiveConstraint("x[0] = 3.0", Kind.EQUALITY, 0, -6, false));
    assertThat(r.multipliers().lower()).containsExactly(6, 0);
    assertThat(r.qualification().linearIndependence()).isTrue();
  }

  @Test
  void dependentConstraintsAreNamed() {
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Quadratic.diagonal(2, 2, 2))
            .equality("a", Affine.of(new double[] {1, 1, 0}, 2))
            .equality("b", Affine.of(new double[] {0, 1, 1}, 2))
            .equality("sum of a and twice b", Affine.of(new double[] {1, 3, 2}, 6))
            .equality("three times a", Affine.of(new double[] {3, 3, 0}, 6));
    KktReport r = Kkt.report(p, point(1, 1, 1));
    assertThat(r.qualification().linearIndependence()).isFalse();
    assertThat(r.qualification().active()).isEqualTo(4);
    assertThat(r.qualification().rank()).isEqualTo(2);
    assertThat(r.qualification().mangasarianFromovitz()).isFalse();
    assertThat(r.qualification().dependences()).hasSize(2);
    assertThat(r.qualification().dependences().get(1))
        .hasToString("the gradient of “three times a” is a multiple of that of “a”");
    assertThat(r.toString()).contains("LICQ fails, rank 2 of 4; ");
    // Multipliers are not unique, but they exist.
    KktReport minimizer = Kkt.report(p, point(2 / 3.0, 4 / 3.0, 2 / 3.0));
    assertThat(minimizer.holds(1e-14)).isTrue();
    assertThat(minimizer.secondOrder().kind()).isEqualTo(SecondOrder.Kind.MINIMIZER);
  }

  @Test
  void aCuspHasNoMultipliers() {
    // The feasible set y² ≤ x³ ends in a cusp: x is least at (0, 0), where ∇g = 0.
    ConstrainedProblem cusp =
        ConstrainedProblem.minimize(Affine.of(new double[] {1, 0}, 0))
            .inequality(
                "cusp",
                Objective.autodiff(
                    2, x -> x.at(1).square().minus(x.at(0).square().times(x.at(0)))));
    KktReport r = Kkt.report(cusp, point(0, 0));
    assertThat(r.stationarity()).hasToString("1.0 (x[0])");
    assertThat(r.qualification())
        .hasToString("LICQ fails, rank 0 of 1; the gradient of “cusp” is zero; MFCQ fails too");
  }

  @Test
  void oneInequalityTwiceFailsLicqButNotMfcq() {
    Affine g = Affine.of(new double[] {1}, 1).negated();
    ConstrainedProblem twice = AT_LEAST_ONE.inequality("again", g);
    KktReport r = Kkt.report(twice, point(1));
    assertThat(r.qualification().linearIndependence()).isFalse();
    assertThat(r.qualification().mangasarianFromovitz()).isTrue();
    assertThat(r.holds(1e-15)).isTrue();
    // x ≥ 1 and x ≤ 1: independent never, and no inside.
    ConstrainedProblem pinched =
        AT_LEAST_ONE.inequality("at most one", Affine.of(new double[] {1}, 1));
    assertThat(Kkt.report(pinched, point(1)).qualification().mangasarianFromovitz()).isFalse();
  }

  @Test
  void weaklyActiveConstraintsLimitTheDirections() {
    // f = −xy over the plane: a saddle. Where x ≥ 0 and y ≤ 0, −xy ≥ 0: a minimizer, not strict.
    TwiceDifferentiable saddle = Objective.autodiff(2, x -> x.at(0).times(x.at(1)).negate());
    ConstrainedProblem free = ConstrainedProblem.minimize(saddle);
    assertThat(Kkt.report(free, point(0, 0)).secondOrder().kind())
        .isEqualTo(SecondOrder.Kind.SADDLE);
    double infinity = Double.POSITIVE_INFINITY;
    ConstrainedProblem quadrant = free.lowerBounds(0, -infinity).upperBounds(infinity, 0);
    SecondOrder flat = Kkt.report(quadrant, point(0, 0)).secondOrder();
    assertThat(flat.kind()).isEqualTo(SecondOrder.Kind.UNDECIDED);
    assertThat(flat.leastCurvature()).isCloseTo(0, within(1e-15));
    // A narrower cone, y ≤ −x/2 and y ≥ −2x: least at its edges, −xy = 2/5 for d on either.
    ConstrainedProblem cone =
        free.inequality("upper", Affine.of(new double[] {0.5, 1}, 0))
            .inequality("lower", Affine.of(new double[] {-2, -1}, 0));
    SecondOrder strict = Kkt.report(cone, point(0, 0)).secondOrder();
    assertThat(strict.kind()).isEqualTo(SecondOrder.Kind.MINIMIZER);
    assertThat(strict.leastCurvature()).isCloseTo(0.8, within(1e-14));
    // The opposite objective falls within it, most steeply in its middle.
    ConstrainedProblem opposite =
        ConstrainedProblem.minimize(PRODUCT)
            .inequality("upper", Affine.of(new double[] {0.5, 1}, 0))
            .inequality("lower", Affine.of(new double[] {-2, -1}, 0));
    SecondOrder down = Kkt.report(opposite, point(0, 0)).secondOrder();
    assertThat(down.kind()).isEqualTo(SecondOrder.Kind.MAXIMIZER);
    assertThat(down.leastCurvature()).isCloseTo(-1, within(1e-14));
    assertThat(down.direction())
        .containsExactly(point(Math.sqrt(0.5), -Math.sqrt(0.5)), within(1e-14));
  }

  /** The least and the largest curvature over random cones, beside a fine sampling of them. */
  @Test
  void facesOfTheConeAreGoneThrough() {
    Random random = new Random(3);
    int strict = 0;
    for (int i = 0; i < 200; i++) {
      double[][] h = symmetric(random);
      ConstrainedProblem p = ConstrainedProblem.minimize(Quadratic.of(h, new double[3], 0));
      double[][] normals = new double[3][];
      for (int j = 0; j < 3; j++) {
        normals[j] = random.doubles(3, -1, 1).toArray();
        p = p.inequality("g" + j, Affine.of(normals[j], 0));
      }
      SecondOrder test = Kkt.report(p, new double[3]).secondOrder();
      double sampled = Double.POSITIVE_INFINITY;
      for (int s = 0; s < 20_000; s++) {
        double[] d = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        if (isInside(d, normals)) {
          sampled = Math.min(sampled, curvature(h, d) / Vectors.dot(d, d));
        }
      }
      double least = test.leastCurvature();
      assertThat(isInside(test.direction(), normals)).isTrue();
      assertThat(curvature(h, test.direction())).isCloseTo(least, within(1e-12));
      // Sampling finds no less, and comes near where the cone is not too narrow.
      assertThat(least).isLessThanOrEqualTo(sampled + 1e-9);
      if (sampled < Double.POSITIVE_INFINITY) {
        assertThat(sampled - least).isLessThan(0.6);
      }
      strict += test.kind() == SecondOrder.Kind.MINIMIZER ? 1 : 0;
      assertThat(test.kind() == SecondOrder.Kind.MINIMIZER).isEqualTo(least > 0);
    }
    assertThat(strict).isBetween(20, 180);
  }

  private static double[][] symmetric(Random random) {
    double[][] h = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j <= i; j++) {
        h[i][j] = random.nextGaussian();
        h[j][i] = h[i][j];
      }
      h[i][i] += 0.7;
    }
    return h;
  }

  private static boolean isInside(double[] d, double[][] normals) {
    for (double[] normal : normals) {
      if (Vectors.dot(normal, d) > 1e-8) {
        return false;
      }
    }
    return true;
  }

  private static double curvature(double[][] h, double[] d) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += d[i] * Vectors.dot(h[i], d);
    }
    return sum;
  }

  @Test
  void tooManyFacesAreNotGoneThrough() {
    int n = 20;
    ConstrainedProblem flat =
        ConstrainedProblem.minimize(Quadratic.diagonal(new double[n])).lowerBounds(new double[n]);
    assertThat(Kkt.report(flat, new double[n]).secondOrder())
        .hasToString(
            "undecided: 20 active constraints have multiplier zero, too many to go through");
    double[] curvatures = new double[n];
    Arrays.fill(curvatures, 3);
    ConstrainedProblem bowl =
        ConstrainedProblem.minimize(Quadratic.diagonal(curvatures)).lowerBounds(new double[n]);
    assertThat(Kkt.report(bowl, new double[n]).secondOrder())
        .hasToString(
            "strict local minimizer: the curvature is at least 3, though 20 active constraints have"
                + " multiplier zero");
  }

  @Test
  void curvatureThatIsNotKnownIsNotGuessed() {
    Differentiable f = Objective.of(1, x -> x[0] * x[0], (x, g) -> g[0] = 2 * x[0]);
    SecondOrder test = Kkt.report(ConstrainedProblem.minimize(f), point(0)).secondOrder();
    assertThat(test).hasToString("undecided: a function has no Hessian product");
  }

  @Test
  void whatHasNoValueIsNamed() {
    TwiceDifferentiable log = Objective.autodiff(2, x -> x.at(0).log());
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Quadratic.diagonal(2, 2)).inequality("log", log);
    KktReport r = Kkt.report(p, point(-1, 0));
    assertThat(r.primalFeasibility()).hasToString("NaN (log)");
    assertThat(r.holds(Double.MAX_VALUE)).isFalse();
    assertThat(r.toString()).contains("x violates “log”");

    ConstrainedProblem nowhere = ConstrainedProblem.minimize(log).lowerBounds(-1, 0);
    KktReport atNowhere = Kkt.report(nowhere, point(-1, 0));
    assertThat(atNowhere.value()).isNaN();
    assertThat(atNowhere.holds(Double.MAX_VALUE)).isFalse();
  }

  @Test
  void badArgumentsAreNamed() {
    refused(() -> Kkt.report(AT_LEAST_ONE, point(Double.NaN)), "x must be finite, got x[0] = NaN");
    refused(
        () -> Kkt.report(AT_LEAST_ONE, point(1, 2)), "x has length 2 but the objective expects 1");
    refused(() -> Kkt.report(null, point(1)), "p must not be null");
    refused(
        () -> Kkt.report(AT_LEAST_ONE, point(1), (Multipliers) null),
        "multipliers must not be null");
    refused(
        () ->
            Kkt.report(
                AT_LEAST_ONE, point(1), new Multipliers(point(), point(1, 2), point(0), point(0))),
        "there must be one multiplier for each of the 1 inequalities, got 2");
    refused(
        () -> new KktTolerance(-1, 0, 0, 0, 0),
        "residual must be non-negative and finite, got -1.0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
