package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.convex.ConstrainedProblem;
import descent.convex.ConstrainedResult;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class QuadraticProgramTest {
  private static final double[][] Q = {{2, 1}, {1, 4}};
  private static final double[] C = {-1, 3};

  private static QuadraticProgram program() {
    return QuadraticProgram.minimize(Q, C)
        .plus(7)
        .equalities(new double[][] {{1, 2}}, new double[] {3}, "sum")
        .inequalities(new double[][] {{-1, 1}, {0, 5}}, new double[] {2, 6})
        .inequalities(new double[][] {{1, 0}}, new double[] {9}, "last")
        .lowerBounds(-4, Double.NEGATIVE_INFINITY)
        .upperBounds(Double.POSITIVE_INFINITY, 8);
  }

  @Test
  void theProblemIsTheFormulaTermByTerm() {
    ConstrainedProblem p = program().problem();
    double[] x = {2, -3};
    assertThat(p.objective().value(x)).isEqualTo(0.5 * (8 - 12 + 36) - 2 - 9 + 7);
    assertThat(p.objective().gradient(x)).containsExactly(4 - 3 - 1, 2 - 12 + 3);
    assertThat(p.equalities().get(0).name()).isEqualTo("sum");
    assertThat(p.equalities().get(0).value(x)).isEqualTo(2 - 6 - 3);
    assertThat(p.inequalities().stream().map(g -> g.name()))
        .containsExactly("inequality 0", "inequality 1", "last");
    assertThat(p.inequalities().stream().map(g -> g.value(x))).containsExactly(-7.0, -21.0, -7.0);
    assertThat(p.lower()).containsExactly(-4, Double.NEGATIVE_INFINITY);
    assertThat(p.upper()).containsExactly(Double.POSITIVE_INFINITY, 8);
  }

  @Test
  void programsAreImmutable() {
    double[][] q = {{2, 0}, {0, 2}};
    double[] c = {1, 1};
    QuadraticProgram before = QuadraticProgram.minimize(q, c);
    before.inequalities(new double[][] {{1, 1}}, new double[] {-5});
    before.lowerBounds(3, 3);
    q[0][0] = 9;
    c[0] = 9;
    assertThat(InteriorPoint.standard().minimize(before).minimizer())
        .containsExactly(new double[] {-0.5, -0.5}, within(1e-12));
  }

  @Test
  void matricesOfEjmlSayTheSame() {
    QuadraticProgram rows = program();
    QuadraticProgram matrices =
        QuadraticProgram.minimize(new DMatrixRMaj(Q), C)
            .plus(7)
            .equalities(new DMatrixRMaj(new double[][] {{1, 2}}), new double[] {3}, "sum")
            .inequalities(
                new DMatrixRMaj(new double[][] {{-1, 1}, {0, 5}, {1, 0}}), new double[] {2, 6, 9})
            .lowerBounds(-4, Double.NEGATIVE_INFINITY)
            .upperBounds(Double.POSITIVE_INFINITY, 8);
    ConstrainedResult r = ActiveSet.standard().minimize(rows);
    assertThat(ActiveSet.standard().minimize(matrices).minimizer()).containsExactly(r.minimizer());
    assertThat(r.converged()).isTrue();
  }

  @Test
  void redundantEqualitiesAreNamed() {
    double[][] a = {{1, 1}, {2, 2}, {1, 0}, {3, 1}};
    assertThat(
            QuadraticProgram.minimize(Q, C)
                .equalities(a, new double[] {1, 2, 0, 1}, "one", "twice", "first", "mix")
                .redundantEqualities())
        .containsExactly("twice", "mix");
    assertThat(
            QuadraticProgram.minimize(Q, C)
                .equalities(new double[][] {{1, 0}}, new double[] {3}, "again")
                .lowerBounds(3, 0)
                .upperBounds(3, 9)
                .redundantEqualities())
        .containsExactly("again");
  }

  @Test
  void badArgumentsAreNamedWithRowAndColumn() {
    refused(
        () -> QuadraticProgram.minimize(new double[][] {{1, Double.NaN}, {0, 1}}, C),
        "Q[0] must be finite, got Q[0][1] = NaN");
    refused(
        () -> QuadraticProgram.minimize(new double[][] {{1, 2}, {3, 1}}, C),
        "Q must be symmetric, got Q[1][0] = 3.0 and Q[0][1] = 2.0");
    refused(
        () -> QuadraticProgram.minimize(new double[][] {{1, 0}}, C), "Q must have 2 rows, got 1");
    refused(
        () -> QuadraticProgram.minimize(new double[][] {{1, 0}, {0}}, C),
        "Q[1] must have one entry for each of 2 variables, got 1");
    refused(
        () -> QuadraticProgram.minimize(Q, new double[] {1, Double.POSITIVE_INFINITY}),
        "c must be finite, got c[1] = Infinity");
    QuadraticProgram p = QuadraticProgram.minimize(Q, C);
    refused(
        () -> p.equalities(new double[][] {{1, Double.NaN}}, new double[] {1}),
        "A[0] must be finite, got A[0][1] = NaN");
    refused(
        () -> p.inequalities(new double[][] {{1, 1}}, new double[] {Double.NaN}),
        "h must be finite, got h[0] = NaN");
    refused(
        () -> p.inequalities(new double[][] {{1, 1}}, new double[] {1, 2}),
        "h must have one entry for each of 1 rows, got 2");
    refused(
        () -> p.inequalities(new double[][] {{1, 1}}, new double[] {1}, "a", "b"),
        "names must have one entry for each of 1 rows, got 2");
    refused(
        () ->
            p.equalities(new double[][] {{1, 1}}, new double[] {1}, "a")
                .inequalities(new double[][] {{1, 1}}, new double[] {1}, "a"),
        "names of constraints must differ, got \"a\" twice");
    refused(
        () -> p.equalities(new double[][] {{1, 1}}, new double[] {1}, " "),
        "name must not be blank, got \" \"");
    refused(
        () -> p.lowerBounds(2, 2).upperBounds(3, 1),
        "the lower bound of x[1] must be at most its upper bound 1.0, got 2.0");
    refused(() -> p.lowerBounds(Double.NaN, 0), "lower bounds must leave room, got NaN for x[0]");
    refused(() -> p.plus(Double.NaN), "constant must be finite, got NaN");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
