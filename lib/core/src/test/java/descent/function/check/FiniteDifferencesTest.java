package descent.function.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Objective;
import descent.optimize.Counted;
import org.junit.jupiter.api.Test;

class FiniteDifferencesTest {
  private static final Objective F =
      Objective.of(2, x -> Math.exp(x[0]) + x[0] * x[1] * x[1] * x[1]);
  private static final double[] X = {0.5, -3};
  private static final double[] GRADIENT = {Math.exp(0.5) - 27, 0.5 * 3 * 9};

  @Test
  void automaticStepsGiveHalfAndTwoThirdsOfTheDigits() {
    // Errors near √ε·f″/2 and ∛ε²·f‴/6, with derivatives and |f| of some tens.
    assertThat(FiniteDifferences.oneSided().gradient(F, X)).containsExactly(GRADIENT, within(5e-7));
    assertThat(FiniteDifferences.central().gradient(F, X)).containsExactly(GRADIENT, within(5e-9));
  }

  @Test
  void aFixedStepIsTheFormula() {
    double h = 0.25;
    double[] oneSided = FiniteDifferences.oneSided().withStep(h).gradient(F, X);
    double[] central = FiniteDifferences.central().withStep(h).gradient(F, X);
    double here = F.value(X);
    double ahead = F.value(new double[] {0.5 + h, -3});
    double behind = F.value(new double[] {0.5 - h, -3});
    assertThat(oneSided[0]).isEqualTo((ahead - here) / h);
    assertThat(central[0]).isEqualTo((ahead - behind) / (2 * h));
  }

  @Test
  void stepsGrowWithTheCoordinate() {
    assertThat(FiniteDifferences.central().step(0)).isEqualTo(Math.cbrt(0x1p-52));
    assertThat(FiniteDifferences.central().step(-1000)).isEqualTo(1000 * Math.cbrt(0x1p-52));
    assertThat(FiniteDifferences.oneSided().step(0.5)).isEqualTo(0x1p-26);
    assertThat(FiniteDifferences.oneSided().withStep(0.5).step(1000)).isEqualTo(0.5);
    // At 1e9 the step of 3e-7 that was asked for is not what x + h − x is.
    Objective line = Objective.of(1, x -> x[0]);
    double[] slope = FiniteDifferences.oneSided().withStep(3e-7).gradient(line, new double[] {1e9});
    assertThat(slope[0]).isEqualTo(1);
  }

  @Test
  void evaluationsAreWhatIsSaid() {
    for (FiniteDifferences differences :
        new FiniteDifferences[] {FiniteDifferences.oneSided(), FiniteDifferences.central()}) {
      Counted counted = new Counted(F);
      double[] x = X.clone();
      differences.gradient(counted, x);
      assertThat(x).containsExactly(X);
      assertThat(counted.evaluations().values()).isEqualTo(differences.evaluations(2));
    }
    assertThat(FiniteDifferences.oneSided().evaluations(10)).isEqualTo(11);
    assertThat(FiniteDifferences.central().evaluations(10)).isEqualTo(20);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FiniteDifferences.central().withStep(Double.NaN))
        .withMessage("step must be positive and finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FiniteDifferences.central().gradient(F, new double[3]))
        .withMessage("x has length 3 but the objective expects 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FiniteDifferences.central().gradient(null, X))
        .withMessage("f must not be null");
  }
}
