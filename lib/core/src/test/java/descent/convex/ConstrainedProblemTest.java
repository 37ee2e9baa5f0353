package descent.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.check.GradientCheck;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The model: constraints with names, bounds, multipliers and the Lagrangian. */
class ConstrainedProblemTest {
  private static final Quadratic BOWL = Quadratic.diagonal(2, 2);
  private static final Affine SUM = Affine.of(new double[] {1, 1}, 10);
  private static final Differentiable DISC = Objective.autodiff(2, x -> x.squaredNorm().minus(4));
  private static final ConstrainedProblem P =
      ConstrainedProblem.minimize(BOWL)
          .equality("sum", SUM)
          .inequality("disc", DISC)
          .lowerBounds(-1, Double.NEGATIVE_INFINITY)
          .upperBounds(5, 6);

  @Test
  void violationIsTheWorstOfAllConstraints() {
    assertThat(P.violation(new double[] {0, 10})).as("disc").isEqualTo(96);
    assertThat(P.violation(new double[] {1, 1})).as("sum").isEqualTo(8);
    ConstrainedProblem box =
        ConstrainedProblem.minimize(BOWL).lowerBounds(-1, -1).upperBounds(1, 1);
    assertThat(box.violation(new double[] {-3, 0})).as("lower").isEqualTo(2);
    assertThat(box.violation(new double[] {0, 1.5})).as("upper").isEqualTo(0.5);
    assertThat(box.violation(new double[] {1, -1})).as("corner").isZero();
    assertThat(box.violation(new double[] {Double.NaN, 0})).isNaN();
  }

  @Test
  void problemsAreImmutable() {
    ConstrainedProblem plain = ConstrainedProblem.minimize(BOWL);
    double[] bounds = {0, 0};
    ConstrainedProblem bounded = plain.lowerBounds(bounds);
    bounds[0] = 7;
    bounded.lower()[1] = 7;
    assertThat(bounded.lower()).containsExactly(0, 0);
    assertThat(plain.lower(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(plain.equality("sum", SUM).equalities()).hasSize(1);
    assertThat(plain.equalities()).isEmpty();
    assertThat(P)
        .hasToString("minimize over 2 variables, equalities [sum], inequalities [disc], bounds: 3");
  }

  @Test
  void affineFunctionsSayEqualOrAtMostOrAtLeast() {
    double[] x = {3, 4};
    assertThat(SUM.value(x)).isEqualTo(-3);
    assertThat(SUM.negated().value(x)).isEqualTo(3);
    assertThat(SUM.gradient(x)).containsExactly(1, 1);
    assertThat(SUM.negated().gradient(x)).containsExactly(-1, -1);
    assertThat(SUM.hessian(x).data).containsOnly(0);
    assertThat(SUM.hessianProduct(x, x)).containsOnly(0);
  }

  @Test
  void lagrangianIsTheSumThatTheBookWrites() {
    Multipliers m =
        Multipliers.zero(P).withEqualities(-5).withInequalities(2).withLower(3, 0).withUpper(0, 7);
    Lagrangian lagrangian = new Lagrangian(P, m);
    double[] x = {0.5, -2};
    // x² + y² − 5 (x + y − 10) + 2 (x² + y² − 4) + 3 (−1 − x) + 7 (y − 6)
    assertThat(lagrangian.value(x))
        .isCloseTo(4.25 - 5 * -11.5 + 2 * 0.25 + 3 * -1.5 + 7 * -8, within(1e-13));
    assertThat(GradientCheck.of(lagrangian).at(x).agrees()).isTrue();
    double[] v = {1, -3};
    assertThat(lagrangian.hessianProduct(x, v)).containsExactly(6, -18);
  }

  @Test
  void secondOrderNeedsHessianProductsWhereAMultiplierIsNotZero() {
    Differentiable flat = Objective.of(2, x -> x[0], (x, g) -> g[0] = 1);
    ConstrainedProblem p = ConstrainedProblem.minimize(BOWL).equality("flat", flat);
    double[] x = {1, 1};
    HessianProduct free = new Lagrangian(p, Multipliers.zero(p));
    assertThat(free.hessianProduct(x, x)).containsExactly(2, 2);
    HessianProduct bound = new Lagrangian(p, Multipliers.zero(p).withEqualities(1));
    refused(
        () -> bound.hessianProduct(x, x),
        "constraint \"flat\" must have a Hessian product for the second order");
  }

  @Test
  void contradictionsAndRaysAreProved() {
    ConstrainedProblem empty =
        ConstrainedProblem.minimize(BOWL)
            .equality("sum", SUM)
            .inequality("more", SUM.negated())
            .upperBounds(4, 5);
    double[] x = {0, 0};
    Certificate.Infeasible combination =
        new Certificate.Infeasible(Multipliers.zero(empty).withInequalities(1).withUpper(1, 1));
    assertThat(combination.names(empty)).containsExactly("more", "x[0] ≤ 4.0", "x[1] ≤ 5.0");
    assertThat(combination.value(empty, x)).isEqualTo(1);
    assertThat(combination.proves(empty, x, 0)).isTrue();
    Certificate.Infeasible wrongSign =
        new Certificate.Infeasible(Multipliers.zero(empty).withInequalities(-1));
    assertThat(wrongSign.proves(empty, x, 1e9)).isFalse();
    Certificate.Infeasible slanted =
        new Certificate.Infeasible(Multipliers.zero(empty).withInequalities(1).withUpper(1, 0.5));
    assertThat(slanted.gradient(empty, x)).isEqualTo(0.5);
    assertThat(slanted.proves(empty, x, 1e-9)).isFalse();

    ConstrainedProblem trough =
        ConstrainedProblem.minimize(
                Quadratic.of(new double[][] {{2, 0}, {0, 0}}, new double[] {0, 1}, 0))
            .equality("x", Affine.of(new double[] {1, 0}, 1))
            .lowerBounds(0, 0);
    double[] feasible = {1, 3};
    assertThat(ray(0, 1).proves(trough, feasible, 0)).isTrue();
    assertThat(ray(0, 1).proves(trough, x, 0)).as("not feasible").isFalse();
    assertThat(ray(1, 1).proves(trough, feasible, 1e-9)).as("leaves x = 1").isFalse();
    assertThat(ray(0, -1).proves(trough, feasible, 1e-9)).as("leads up").isFalse();
    assertThat(ray(0, 1).proves(trough.upperBounds(9, 9), feasible, 1e-9)).isFalse();
  }

  private static Certificate.Unbounded ray(double... d) {
    return new Certificate.Unbounded(d);
  }

  @Test
  void badArgumentsAreNamed() {
    ConstrainedProblem p = ConstrainedProblem.minimize(BOWL);
    refused(() -> ConstrainedProblem.minimize(null), "f must not be null");
    refused(() -> p.equality(" ", SUM), "name must not be blank, got \" \"");
    refused(() -> p.inequality("g", null), "function must not be null");
    refused(
        () -> p.equality("plane", Affine.of(new double[] {1, 1, 1}, 0)),
        "constraint \"plane\" has dimension 3 but the objective expects 2");
    refused(
        () -> p.equality("sum", SUM).inequality("sum", SUM),
        "names of constraints must differ, got \"sum\" twice");
    refused(() -> p.lowerBounds(1), "lower bounds has length 1 but the objective expects 2");
    refused(() -> p.lowerBounds(1, Double.NaN), "lower bounds must leave room, got NaN for x[1]");
    refused(
        () -> p.upperBounds(Double.NEGATIVE_INFINITY, 0),
        "upper bounds must leave room, got -Infinity for x[0]");
    refused(
        () -> p.lowerBounds(0, 2).upperBounds(1, 1),
        "the lower bound of x[1] must be at most its upper bound 1.0, got 2.0");
    refused(
        () -> Affine.of(new double[] {1, Double.NaN}, 1),
        "coefficients must be finite, got coefficients[1] = NaN");
    refused(() -> p.violation(new double[3]), "x has length 3 but the objective expects 2");
    refused(
        () -> Multipliers.zero(P).withEqualities(1, 2),
        "there must be one multiplier for each of the 1 equalities, got 2");
    refused(
        () -> Multipliers.zero(p).requireOf(P),
        "there must be one multiplier for each of the 1 equalities, got 0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
