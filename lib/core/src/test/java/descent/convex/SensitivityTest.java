package descent.convex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Objective;
import descent.function.Quadratic;
import descent.function.TwiceDifferentiable;
import descent.optimize.Stopping;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices against closed forms and against solving again. */
class SensitivityTest {
  private static final Stopping SMALL = Stopping.gradientBelow(1e-10).or(Stopping.iterations(100));

  /** −xy on x + y = s is least at −s²/4: its slope at 10 is −5. */
  @Test
  void theMultiplierIsTheSlopeOfTheMinimum() {
    TwiceDifferentiable f = Objective.autodiff(2, x -> x.at(0).times(x.at(1)).negate());
    ConstrainedProblem p =
        ConstrainedProblem.minimize(f).equality("sum", Affine.of(new double[] {1, 1}, 10));
    ConstrainedResult s = NewtonKkt.standard().minimize(p, new double[] {1, 2}, SMALL);
    Sensitivity sensitivity = Sensitivity.of(p, s);
    Price price = sensitivity.price("sum");
    assertThat(price.rate()).isCloseTo(-5, within(1e-12));
    assertThat(price.predictedChange(0.1)).isCloseTo(-0.5, within(1e-13));
    PriceCheck check =
        sensitivity.check("sum", 0.5, (q, x0) -> NewtonKkt.standard().minimize(q, x0, SMALL));
    assertThat(check.minimumAbove()).isCloseTo(-10.5 * 10.5 / 4, within(1e-12));
    assertThat(check.minimumBelow()).isCloseTo(-9.5 * 9.5 / 4, within(1e-12));
    assertThat(check.agrees(1e-12)).isTrue();
    assertThat(check).hasToString("“sum”: predicted -5 per unit, measured -5 over ±0.5");
  }

  /** The minimum of x² over x ≥ l is l²: its slope at 1 is 2, as a bound and as an inequality. */
  @Test
  void boundsAndInequalitiesHavePricesToo() {
    ConstrainedProblem bounded =
        ConstrainedProblem.minimize(Quadratic.diagonal(2)).lowerBounds(1).upperBounds(7);
    Sensitivity s =
        Sensitivity.of(bounded, new double[] {1}, Kkt.estimate(bounded, new double[] {1}));
    assertThat(s.price("x[0] ≥ 1.0").rate()).isEqualTo(2);
    assertThat(s.price("x[0] ≤ 7.0").rate()).isZero();
    PriceCheck check = s.check("x[0] ≥ 1.0", 0.25);
    assertThat(check.minimumAbove()).isCloseTo(1.25 * 1.25, within(1e-12));
    assertThat(check.agrees(1e-12)).isTrue();
    assertThat(s.check("x[0] ≤ 7.0", 0.25).agrees(0)).isTrue();

    // 1 − x ≤ t relaxes with t, and the minimum falls.
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Quadratic.diagonal(2))
            .inequality("at least one", Affine.of(new double[] {1}, 1).negated());
    Sensitivity relaxed = Sensitivity.of(p, new double[] {1}, Kkt.estimate(p, new double[] {1}));
    assertThat(relaxed.price("at least one").rate()).isEqualTo(-2);
    assertThat(relaxed.check("at least one", 0.25).agrees(1e-12)).isTrue();
    assertThat(relaxed)
        .hasToString(
            "one unit more on the right side of “at least one” changes the minimum by about -2");
  }

  static Stream<HockSchittkowski> nondegenerate() {
    return HockSchittkowski.all()
        .filter(HockSchittkowski::hasKktPoint)
        .filter(
            hs ->
                Kkt.report(hs.problem(), hs.minimizer()).secondOrder().kind()
                    == SecondOrder.Kind.MINIMIZER)
        .filter(hs -> Kkt.report(hs.problem(), hs.minimizer()).weaklyActive().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("nondegenerate")
  void pricesAgreeWithSolvingAgain(HockSchittkowski hs) {
    ConstrainedProblem p = hs.problem();
    Sensitivity s = Sensitivity.of(p, hs.minimizer(), hs.multipliers());
    assertThat(s.prices()).hasSizeGreaterThanOrEqualTo(p.equalities().size());
    double t = 1e-4;
    for (Price price : s.prices()) {
      PriceCheck check = s.check(price.constraint(), t);
      assertThat(check.solved()).as(hs + " " + check).isTrue();
      // Central differences: t² times the third derivative, and rounding of the minimum over t.
      double scale = Math.max(1, Math.abs(hs.published()));
      assertThat(check.agrees(1e-5 * scale)).as(hs + " " + check).isTrue();
    }
  }

  @Test
  void aConstraintThatIsNotNeededHasTwoSides() {
    ConstrainedProblem p =
        ConstrainedProblem.minimize(Quadratic.diagonal(2))
            .inequality("not negative", Affine.of(new double[] {1}, 0).negated());
    Sensitivity s = Sensitivity.of(p, new double[] {0}, Multipliers.zero(p));
    assertThat(s.price("not negative").oneSided()).isTrue();
    assertThat(s.toString()).endsWith("(active with multiplier zero: the sides may differ)");
    // x ≥ 0.1 costs 0.01; x ≥ −0.1 does not hold x at −0.1, which the check admits.
    PriceCheck check = s.check("not negative", 0.1);
    assertThat(check.minimumBelow()).isCloseTo(0.01, within(1e-15));
    assertThat(check.solved()).isFalse();
  }

  @Test
  void aWrongMultiplierIsFoundOut() {
    ConstrainedProblem p = HockSchittkowski.named("HS40").problem();
    double[] x = HockSchittkowski.named("HS40").minimizer();
    double[] right = HockSchittkowski.named("HS40").multipliers().equalities();
    right[1] += 0.1;
    Sensitivity s = Sensitivity.of(p, x, Multipliers.zero(p).withEqualities(right));
    assertThat(s.check("h1", 1e-4).agrees(1e-6)).isTrue();
    assertThat(s.check("h2", 1e-4).agrees(0.09)).isFalse();
  }

  @Test
  void badArgumentsAreNamed() {
    ConstrainedProblem p = ConstrainedProblem.minimize(Quadratic.diagonal(2)).lowerBounds(1);
    Sensitivity s = Sensitivity.of(p, new double[] {1}, Multipliers.zero(p).withLower(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> s.price("nothing"))
        .withMessage("constraint must be one of the problem's, got \"nothing\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> s.check("x[0] ≥ 1.0", 0))
        .withMessage("t must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> p.shifted("x[0] ≤ Infinity", 1))
        .withMessage("name must be that of a constraint, got \"x[0] ≤ Infinity\"");
  }
}
