package descent.convex.svm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Rows;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseTriplet;
import org.junit.jupiter.api.Test;

class SupportVectorMachineTest {
  private static final double[][] X = {{0, 1}, {2, 0}, {1, 1}};
  private static final double[] Y = {-1, 1, 1};

  @Test
  void labelsMustBeSignsOfBothClasses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(X, new double[] {0, 1, 1}))
        .withMessageContaining("labels must be -1 or +1, got labels[0] = 0.0")
        .withMessageContaining("Labels.signsFromBits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(X, new double[] {-1, 1, 2}))
        .withMessageContaining("labels[2] = 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(X, new double[] {1, 1, 1}))
        .withMessage("labels must hold both classes, got +1 only");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(X, new double[] {-1, -1, -1}))
        .withMessage("labels must hold both classes, got -1 only");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(X, new double[] {1, -1}))
        .withMessage("labels has length 2 but there are 3 rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(X, null))
        .withMessage("labels must not be null");
  }

  @Test
  void featuresMustBeFinite() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of(new double[][] {{1, Double.NaN}}, Y))
        .withMessage("x[0] must be finite, got x[0][1] = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupportVectorMachine.of((Rows) null, Y))
        .withMessage("x must not be null");
  }

  @Test
  void settingsMustBePositive() {
    SupportVectorMachine machine = SupportVectorMachine.of(X, Y);
    for (double c : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> machine.withSoftMargin(c))
          .withMessage("c must be positive and finite, got " + c);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Kernel.radial(c))
          .withMessage("gamma must be positive and finite, got " + c);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> machine.withKernel(null))
        .withMessage("kernel must not be null");
  }

  @Test
  void theDualHessianHoldsLabelsAndKernel() {
    DMatrixRMaj linear = SupportVectorMachine.of(X, Y).dualHessian();
    assertThat(linear.data).containsExactly(1, -0.0, -1, -0.0, 4, 2, -1, 2, 2);
    DMatrixRMaj radial = SupportVectorMachine.of(X, Y).withKernel(Kernel.radial(0.5)).dualHessian();
    assertThat(radial.data)
        .containsExactly(
            new double[] {
              1,
              -Math.exp(-2.5),
              -Math.exp(-0.5),
              -Math.exp(-2.5),
              1,
              Math.exp(-1),
              -Math.exp(-0.5),
              Math.exp(-1),
              1
            },
            within(1e-15));
  }

  @Test
  void multipliersOfAnotherSolverMakeTheSameClassifier() {
    SupportVectorMachine machine = TwoClasses.clouds().machine();
    SupportVectorClassifier own = Smo.withTolerance(1e-8).minimize(machine).classifier();
    double[] alpha = own.multipliers();
    for (int i = 0; i < alpha.length; i++) {
      alpha[i] += alpha[i] == 0 ? 1e-9 : -1e-9;
    }
    SupportVectorClassifier other = machine.classifier(alpha);
    assertThat(other.supportVectors()).hasSize(29);
    assertThat(other.intercept()).isCloseTo(own.intercept(), within(1e-7));
    assertThat(other.weights()).containsExactly(own.weights(), within(1e-7));
    assertThat(other.dualObjective()).isCloseTo(own.dualObjective(), within(1e-7));
    alpha[7] = 1.1;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> machine.classifier(alpha))
        .withMessage("alpha must be between 0 and 1.0, got alpha[7] = 1.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> machine.classifier(new double[3]))
        .withMessage("alpha has length 3 but there are 100 rows");
  }

  @Test
  void weightsAndDecisionsAgree() {
    TwoClasses data = TwoClasses.clouds();
    SupportVectorClassifier classifier = Smo.standard().minimize(data.machine()).classifier();
    double[] w = classifier.weights();
    int right = 0;
    for (int i = 0; i < data.labels().length; i++) {
      double[] row = data.x()[i];
      double plane = w[0] * row[0] + w[1] * row[1] + classifier.intercept();
      assertThat(classifier.decision(row)).isCloseTo(plane, within(1e-12));
      assertThat(classifier.label(row)).isEqualTo(plane >= 0 ? 1 : -1);
      right += classifier.label(row) == data.labels()[i] ? 1 : 0;
    }
    assertThat(right).isGreaterThan(85);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.decision(new double[3]))
        .withMessageContaining("row has length 3");
    SupportVectorClassifier radial =
        Smo.standard().minimize(data.machine().withKernel(Kernel.radial(1))).classifier();
    assertThatIllegalStateException()
        .isThrownBy(radial::weights)
        .withMessage("only the linear kernel has weights, this one is RadialKernel[gamma=1.0]");
  }

  @Test
  void sparseRowsAreRows() {
    DMatrixSparseTriplet sparse = new DMatrixSparseTriplet(3, 2, 4);
    sparse.addItem(0, 1, 1);
    sparse.addItem(1, 0, 2);
    sparse.addItem(2, 0, 1);
    sparse.addItem(2, 1, 1);
    SupportVectorMachine machine = SupportVectorMachine.of(Rows.of(sparse), Y);
    assertThat(machine.dualHessian().data)
        .containsExactly(SupportVectorMachine.of(X, Y).dualHessian().data);
    assertThat(Smo.standard().minimize(machine).result().minimizer())
        .containsExactly(
            Smo.standard().minimize(SupportVectorMachine.of(X, Y)).result().minimizer());
  }
}
