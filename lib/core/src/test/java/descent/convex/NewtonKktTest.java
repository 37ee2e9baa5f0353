package descent.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.Differentiable;
import descent.function.HessianProduct;
import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.TwiceDifferentiable;
import descent.linalg.Vectors;
import descent.optimize.Evaluations;
import descent.optimize.Observer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Newton's method on the KKT system. */
class NewtonKktTest {
  private static final Stopping SMALL = Stopping.gradientBelow(1e-9).or(Stopping.iterations(200));
  private static final NewtonKkt NEWTON = NewtonKkt.standard();
  private static final TwiceDifferentiable PRODUCT =
      Objective.autodiff(2, x -> x.at(0).times(x.at(1)));
  private static final ConstrainedProblem CIRCLE =
      ConstrainedProblem.minimize(PRODUCT)
          .equality("circle", Objective.autodiff(2, x -> x.squaredNorm().minus(2)));

  private static double[] point(double... x) {
    return x;
  }

  static Stream<HockSchittkowski> equalities() {
    return HockSchittkowski.all().filter(HockSchittkowski::hasEqualitiesOnly);
  }

  @ParameterizedTest
  @MethodSource("equalities")
  void findsThePublishedMinimum(HockSchittkowski hs) {
    ConstrainedProblem p = hs.problem();
    ConstrainedResult s = NEWTON.minimize(p, hs.start(), SMALL);
    assertThat(s.stopReason()).isEqualTo(StopReason.GRADIENT_TOLERANCE);
    double scale = Math.max(1, Math.abs(hs.published()));
    assertThat(s.minimum()).isCloseTo(hs.published(), within(1e-8 * scale));
    // SciPy's two solvers stop at larger residuals, and SLSQP fails on HS61.
    double scipy = Math.min(hs.row().number("slsqp"), hs.row().number("trust_constr"));
    assertThat(s.minimum()).isCloseTo(scipy, within(1e-8 * scale));
    KktReport r = Kkt.report(p, s.minimizer(), s.multipliers());
    assertThat(r.holds(1e-8)).as(r.toString()).isTrue();
    assertThat(r.secondOrder().kind()).isIn(SecondOrder.Kind.MINIMIZER, SecondOrder.Kind.UNDECIDED);
    assertThat(s.violation()).isEqualTo(p.violation(s.minimizer()));
    assertThat(s.result().iterations()).isLessThan(40);
  }

  @ParameterizedTest
  @MethodSource("equalities")
  void findsAKktPointFromFar(HockSchittkowski hs) {
    ConstrainedProblem p = hs.problem();
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 10; i++) {
      double[] x0 = hs.start();
      for (int k = 0; k < x0.length; k++) {
        x0[k] += 2 * random.nextGaussian();
      }
      ConstrainedResult s = NEWTON.minimize(p, x0, SMALL);
      boolean holds = Kkt.report(p, s.minimizer(), s.multipliers()).holds(1e-8);
      // What is called convergence is a KKT point, and what is not is not called so.
      assertThat(s.converged()).as(hs + " " + s).isEqualTo(holds);
      found += holds ? 1 : 0;
    }
    assertThat(found).as(hs.name()).isGreaterThanOrEqualTo(9);
  }

  /** The system as it is displayed, solved by EJML. */
  private static double[] literalStep(ConstrainedProblem p, double[] x, double[] lambda) {
    int n = x.length;
    int m = lambda.length;
    Lagrangian lagrangian = new Lagrangian(p, Multipliers.zero(p).withEqualities(lambda));
    DMatrixRMaj system = new DMatrixRMaj(n + m, n + m);
    DMatrixRMaj right = new DMatrixRMaj(n + m, 1);
    double[] unit = new double[n];
    for (int j = 0; j < n; j++) {
      unit[j] = 1;
      double[] column = lagrangian.hessianProduct(x, unit);
      unit[j] = 0;
      for (int i = 0; i < n; i++) {
        system.set(i, j, column[i]);
      }
      right.set(j, -p.objective().gradient(x)[j]);
    }
    for (int i = 0; i < m; i++) {
      Constraint h = p.equalities().get(i);
      double[] normal = h.function().gradient(x);
      for (int j = 0; j < n; j++) {
        system.set(n + i, j, normal[j]);
        system.set(j, n + i, normal[j]);
      }
      right.set(n + i, -h.value(x));
    }
    DMatrixRMaj solution = new DMatrixRMaj(n + m, 1);
    assertThat(CommonOps_DDRM.solve(system, right, solution)).isTrue();
    return solution.data.clone();
  }

  /** Runs in which every step is full and no inertia is wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"HS40", "HS42", "HS78", "HS79", "HS52"})
  void stepsAreThoseOfTheDisplayedSystem(String name) {
    HockSchittkowski hs = HockSchittkowski.named(name);
    ConstrainedProblem p = hs.problem();
    List<double[]> points = new ArrayList<>();
    List<double[]> multipliers = new ArrayList<>();
    NEWTON.minimize(
        p,
        hs.start(),
        Stopping.gradientBelow(1e-6),
        k -> {
          points.add(k.point());
          multipliers.add(((ConstrainedIteration) k).multipliers());
          assertThat(k.stepSize()).isEqualTo(k.number() == 0 ? 0 : 1);
          return Observer.Answer.CONTINUE;
        });
    assertThat(points).hasSizeGreaterThan(1);
    for (int k = 0; k + 1 < points.size(); k++) {
      double[] expected = literalStep(p, points.get(k), multipliers.get(k));
      double[] step = points.get(k + 1).clone();
      Vectors.axpy(-1, points.get(k), step);
      int n = step.length;
      assertThat(step).containsExactly(Arrays.copyOf(expected, n), within(1e-12));
      assertThat(multipliers.get(k + 1))
          .containsExactly(Arrays.copyOfRange(expected, n, expected.length), within(1e-11));
    }
  }

  @Test
  void plainNewtonGoesToTheMaximizerAndThisOneDoesNot() {
    double[] x = point(1.1, 0.95);
    double[] lambda = {-0.5};
    for (int k = 0; k < 6; k++) {
      double[] step = literalStep(CIRCLE, x, lambda);
      x[0] += step[0];
      x[1] += step[1];
      lambda[0] = step[2];
    }
    assertThat(x).as("plain").containsExactly(point(1, 1), within(1e-12));

    ConstrainedResult s = NEWTON.minimize(CIRCLE, point(1.1, 0.95), SMALL);
    assertThat(s.converged()).isTrue();
    assertThat(s.minimum()).isCloseTo(-1, within(1e-9));
    assertThat(s.multipliers().equality(0)).isCloseTo(0.5, within(1e-9));
    assertThat(Kkt.report(CIRCLE, s.minimizer()).secondOrder().kind())
        .isEqualTo(SecondOrder.Kind.MINIMIZER);
  }

  @Test
  void aQuadraticWithAffineConstraintsTakesOneStep() {
    HockSchittkowski hs = HockSchittkowski.named("HS48");
    ConstrainedResult s = NEWTON.minimize(hs.problem(), hs.start(), SMALL);
    assertThat(s.result().iterations()).isEqualTo(1);
    assertThat(s.result().evaluations()).isEqualTo(new Evaluations(2, 2, 1, 0));
  }

  @Test
  void convergesQuadratically() {
    HockSchittkowski hs = HockSchittkowski.named("HS79");
    double[] minimizer = hs.minimizer();
    List<Double> errors = new ArrayList<>();
    NEWTON.minimize(
        hs.problem(),
        hs.start(),
        SMALL,
        k -> {
          errors.add(Vectors.distance(k.point(), minimizer));
          return Observer.Answer.CONTINUE;
        });
    for (int k = 2; k + 1 < errors.size(); k++) {
      double bound = 3 * errors.get(k) * errors.get(k) + 1e-14;
      assertThat(errors.get(k + 1)).as("after " + k).isLessThan(bound);
    }
  }

  @Test
  void contradictionsAreNamedAndProved() {
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Quadratic.diagonal(2, 2))
            .equality("one", Affine.of(point(1, 1), 1))
            .equality("difference", Affine.of(point(1, -1), 0.5))
            .equality("three", Affine.of(point(1, 1), 3));
    ConstrainedResult s = NEWTON.minimize(p, point(4, -7), SMALL);
    assertThat(s.stopReason()).isEqualTo(StopReason.INFEASIBLE);
    assertThat(s.converged()).isFalse();
    // The nearest to a solution: x + y = 2, one off either way.
    assertThat(s.violation()).isCloseTo(1, within(1e-12));
    assertThat(s.minimizer()).containsExactly(point(1.25, 0.75), within(1e-12));
    Certificate.Infeasible certificate = (Certificate.Infeasible) s.certificate().orElseThrow();
    assertThat(certificate.names(p)).containsExactly("one", "three");
    assertThat(certificate.proves(p, s.result().lastPoint(), 1e-12)).isTrue();
    assertThat(certificate.explain(p))
        .isEqualTo(
            "0.70711·“one” + -0.70711·“three” has no slope and is positive:"
                + " these cannot all be fulfilled");
  }

  @Test
  void anEquationWithoutSolutionIsNamedToo() {
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Quadratic.diagonal(2, 2))
            .equality("no circle", Objective.autodiff(2, x -> x.squaredNorm().plus(1)))
            .equality("line", Affine.of(point(1, 2), 0));
    ConstrainedResult s = NEWTON.minimize(p, point(2, 1), SMALL);
    assertThat(s.stopReason()).isEqualTo(StopReason.INFEASIBLE);
    Certificate.Infeasible certificate = (Certificate.Infeasible) s.certificate().orElseThrow();
    assertThat(certificate.names(p)).containsExactly("no circle");
    assertThat(certificate.proves(p, s.result().lastPoint(), 1e-6)).isTrue();
    assertThat(certificate.explain(p)).isEqualTo("“no circle” cannot be fulfilled");
  }

  @Test
  void theCentreOfACircleIsNoContradiction() {
    ConstrainedResult s = NEWTON.minimize(CIRCLE, point(0, 0), SMALL);
    assertThat(s.converged()).isTrue();
    assertThat(s.minimum()).isCloseTo(-1, within(1e-9));
    assertThat(s.certificate()).isEmpty();
  }

  @Test
  void redundantConstraintsAreHandledAndNamed() {
    HockSchittkowski hs = HockSchittkowski.named("HS51");
    ConstrainedProblem p = hs.problem().equality("h1 twice", Affine.of(point(2, 6, 0, 0, 0), 8));
    ConstrainedResult s = NEWTON.minimize(p, hs.start(), SMALL);
    assertThat(s.converged()).isTrue();
    assertThat(s.minimizer()).containsExactly(point(1, 1, 1, 1, 1), within(1e-12));
    KktReport r = Kkt.report(p, s);
    assertThat(r.holds(1e-12)).isTrue();
    assertThat(r.qualification())
        .hasToString(
            "LICQ fails, rank 3 of 4; the gradient of “h1 twice” is a multiple of that of “h1”;"
                + " MFCQ fails too");
  }

  @Test
  void aCircleAndItsDoubleAreRedundantOnTheWayToo() {
    ConstrainedProblem p =
        CIRCLE.equality("double", Objective.autodiff(2, x -> x.squaredNorm().times(2).minus(4)));
    ConstrainedResult s = NEWTON.minimize(p, point(3, -1), SMALL);
    assertThat(s.converged()).isTrue();
    assertThat(s.minimum()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void withoutConstraintsItIsNewtonsMethod() {
    ConstrainedProblem p = ConstrainedProblem.minimize(Quadratic.diagonal(1, 10, 100));
    ConstrainedResult s = NEWTON.minimize(p, point(1, 2, 3), SMALL);
    assertThat(s.result().iterations()).isEqualTo(1);
    assertThat(s.minimizer()).containsExactly(point(0, 0, 0), within(1e-15));
    assertThat(s.violation()).isZero();
  }

  @Test
  void productsServeWhereThereIsNoMatrix() {
    HessianProduct product =
        new HessianProduct() {
          @Override
          public void hessianProduct(double[] x, double[] v, double[] out) {
            PRODUCT.hessianProduct(x, v, out);
          }

          @Override
          public double valueAndGradient(double[] x, double[] gradient) {
            return PRODUCT.valueAndGradient(x, gradient);
          }

          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double value(double[] x) {
            return PRODUCT.value(x);
          }
        };
    ConstrainedProblem p = ConstrainedProblem.minimize(product).with(CIRCLE.equalities().get(0));
    ConstrainedResult s = NEWTON.minimize(p, point(3, -1), SMALL);
    ConstrainedResult same = NEWTON.minimize(CIRCLE, point(3, -1), SMALL);
    assertThat(s.minimizer()).containsExactly(same.minimizer(), within(1e-14));
    assertThat(s.result().evaluations().hessianProducts())
        .isEqualTo(2 * same.result().evaluations().hessians());
  }

  @Test
  void aRuleOfConvergenceCountsAtFeasiblePointsOnly() {
    // The start lies far below the minimum −1, but not on the circle.
    double[] start = point(30, -30);
    Stopping low = Stopping.valueBelow(-0.9);
    ConstrainedResult s =
        NEWTON.withFeasibility(1e-6).minimize(CIRCLE, start, low.or(Stopping.iterations(100)));
    assertThat(s.stopReason()).isEqualTo(StopReason.TARGET_REACHED);
    assertThat(s.violation()).isLessThanOrEqualTo(1e-6);
    // And it hides no limit.
    ConstrainedResult limited = NEWTON.minimize(CIRCLE, start, low.or(Stopping.iterations(2)));
    assertThat(limited.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(limited.result().iterations()).isEqualTo(2);
    assertThat(limited.violation()).isLessThan(CIRCLE.violation(start));
  }

  @Test
  void stepsIntoNowhereAreShortened() {
    // −log x falls for ever; on x² = 4 there is nothing to choose but the sign.
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Objective.autodiff(1, x -> x.at(0).log().negate()))
            .equality("four", Objective.autodiff(1, x -> x.squaredNorm().minus(4)));
    ConstrainedResult s = NEWTON.minimize(p, point(20), SMALL);
    assertThat(s.minimizer()).containsExactly(point(2), within(1e-8));
    // The first full step from 0.3 back to the wall x = 0 would leave the domain.
    ConstrainedProblem wall =
        ConstrainedProblem.minimize(
                Objective.autodiff(2, x -> x.at(0).sqrt().plus(x.at(1).minus(x.at(0)).square())))
            .equality("y", Affine.of(point(0, 1), 1));
    ConstrainedResult inside = NEWTON.minimize(wall, point(0.3, 1), SMALL);
    assertThat(inside.minimum()).isFinite();
    assertThat(Kkt.report(wall, inside.minimizer()).holds(1e-8)).isEqualTo(inside.converged());
  }

  @Test
  void withoutAValueAtTheStartItStopsAtOnce() {
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Objective.autodiff(1, x -> x.at(0).log()))
            .equality("h", Affine.of(point(1), 1));
    ConstrainedResult s = NEWTON.minimize(p, point(-1), SMALL);
    assertThat(s.stopReason()).isEqualTo(StopReason.NON_FINITE_VALUE);
    assertThat(s.result().iterations()).isZero();
    assertThat(s.minimizer()).containsExactly(-1);
    ConstrainedProblem q =
        ConstrainedProblem.minimize(Quadratic.diagonal(1))
            .equality("log", Objective.autodiff(1, x -> x.at(0).log()));
    assertThat(NEWTON.minimize(q, point(-1), SMALL).stopReason())
        .isEqualTo(StopReason.NON_FINITE_VALUE);
  }

  @Test
  void obeysLimitsObserversAndInterrupts() {
    HockSchittkowski hs = HockSchittkowski.named("HS77");
    ConstrainedProblem p = hs.problem();
    double[] start = hs.start();
    ConstrainedResult limited =
        NEWTON.minimize(p, start, Stopping.iterations(3), Recording.points());
    assertThat(limited.stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(limited.result().trace().size()).isEqualTo(4);
    assertThat(limited.result().trace().points()[3]).containsExactly(limited.result().lastPoint());
    assertThat(start).containsExactly(hs.start());
    assertThat(NEWTON.minimize(p, start, Stopping.iterations(3), Recording.points()))
        .usingRecursiveComparison()
        .isEqualTo(limited);

    List<Integer> seen = new ArrayList<>();
    Observer watcher =
        k -> {
          seen.add(k.number());
          return k.number() == 2 ? Observer.Answer.STOP : Observer.Answer.CONTINUE;
        };
    ConstrainedResult watched = NEWTON.minimize(p, start, SMALL, watcher);
    assertThat(watched.stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(seen).isEqualTo(IntStream.rangeClosed(0, 2).boxed().toList());

    Observer interrupter =
        k -> {
          Thread.currentThread().interrupt();
          return Observer.Answer.CONTINUE;
        };
    ConstrainedResult interrupted = NEWTON.minimize(p, start, SMALL, interrupter);
    assertThat(Thread.interrupted()).as("the flag stays set").isTrue();
    assertThat(interrupted.stopReason()).isEqualTo(StopReason.INTERRUPTED);
    assertThat(interrupted.result().iterations()).isZero();
  }

  @Test
  void allocatesNothingPerIteration() {
    // The quartic makes Newton's steps shrink the distance by a third, for as long as is asked.
    ConstrainedProblem p =
        ConstrainedProblem.minimize(
                Objective.of(
                    2,
                    x -> Math.pow(x[0], 4) + Math.pow(x[1], 4),
                    (x, g) -> {
                      g[0] = 4 * Math.pow(x[0], 3);
                      g[1] = 4 * Math.pow(x[1], 3);
                    },
                    (x, h) -> {
                      h.zero();
                      h.set(0, 0, 12 * x[0] * x[0]);
                      h.set(1, 1, 12 * x[1] * x[1]);
                    }))
            .equality("line", Affine.of(point(1, 1), 0));
    double[] start = {5, 3};
    long few = Allocation.of(() -> NEWTON.minimize(p, start, Stopping.iterations(10)));
    long more = Allocation.of(() -> NEWTON.minimize(p, start, Stopping.iterations(30)));
    assertThat(more - few).as("bytes for twenty more iterations").isLessThanOrEqualTo(0);
  }

  @Test
  void badArgumentsAreNamed() {
    Differentiable flat = Objective.of(2, x -> x[0], (x, g) -> g[0] = 1);
    double[] x0 = {1, 1};
    refused(() -> NEWTON.minimize(null, x0, SMALL), "p must not be null");
    refused(() -> NEWTON.minimize(CIRCLE, null, SMALL), "x0 must not be null");
    refused(
        () -> NEWTON.minimize(CIRCLE, point(1), SMALL),
        "x0 has length 1 but the objective expects 2");
    refused(
        () -> NEWTON.minimize(CIRCLE, point(1, Double.NaN), SMALL),
        "x0 must be finite, got x0[1] = NaN");
    refused(() -> NEWTON.minimize(CIRCLE, x0, null), "stopping must not be null");
    refused(
        () -> NEWTON.minimize(CIRCLE.inequality("disc", flat), x0, SMALL),
        "p must have equality constraints only, got inequality \"disc\"");
    refused(
        () -> NEWTON.minimize(CIRCLE.lowerBounds(0, 0), x0, SMALL),
        "p must have equality constraints only, got bound x[0] ≥ 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NEWTON.minimize(CIRCLE.equality("flat", flat), x0, SMALL))
        .withMessageStartingWith("constraint \"flat\" must have a Hessian product, got ");
    refused(
        () -> new NewtonKkt(Double.NaN), "feasibility must be non-negative and finite, got NaN");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
