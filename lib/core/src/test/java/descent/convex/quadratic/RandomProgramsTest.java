package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.convex.Certificate;
import descent.convex.ConstrainedProblem;
import descent.convex.ConstrainedResult;
import descent.convex.Lagrangian;
import descent.convex.Multipliers;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/** Two methods that have little in common, on the same programs: both prove what they say. */
class RandomProgramsTest {

  @Test
  void bothMethodsAgreeAndProveWhatTheySay() {
    Map<StopReason, Integer> reasons = new EnumMap<>(StopReason.class);
    for (int seed = 0; seed < 1500; seed++) {
      QuadraticProgram q = RandomPrograms.anything(seed);
      ConstrainedResult walk = ActiveSet.standard().minimize(q);
      ConstrainedResult path = InteriorPoint.standard().minimize(q);
      assertThat(path.stopReason()).as("seed " + seed).isEqualTo(walk.stopReason());
      proved(q.problem(), walk, seed);
      proved(q.problem(), path, seed);
      if (walk.converged()) {
        assertThat(path.minimum())
            .as("seed " + seed)
            .isCloseTo(walk.minimum(), within(1e-8 * Math.max(1, Math.abs(walk.minimum()))));
      }
      reasons.merge(walk.stopReason(), 1, Integer::sum);
    }
    assertThat(reasons)
        .containsOnlyKeys(StopReason.KKT_TOLERANCE, StopReason.INFEASIBLE, StopReason.UNBOUNDED);
    assertThat(reasons.values()).allMatch(count -> count >= 50);
  }

  private static void proved(ConstrainedProblem p, ConstrainedResult r, int seed) {
    String name = "seed " + seed + ", " + r.stopReason();
    double[] x = r.minimizer();
    if (r.converged()) {
      double scale = Math.max(1, Math.abs(r.minimum()));
      Multipliers m = r.multipliers();
      assertThat(r.violation()).as(name).isEqualTo(p.violation(x)).isLessThan(1e-8);
      Lagrangian lagrangian = new Lagrangian(p, m);
      assertThat(Vectors.maxNorm(lagrangian.gradient(x))).as(name).isLessThan(1e-8 * scale);
      // f − L at the point is what complementarity misses, summed up.
      assertThat(lagrangian.value(x)).as(name).isCloseTo(r.minimum(), within(1e-8 * scale));
      for (int k = 0; k < x.length; k++) {
        assertThat(m.lower(k)).as(name).isNotNegative();
        assertThat(m.upper(k)).as(name).isNotNegative();
      }
      assertThat(m.inequalities()).as(name).matches(all -> noneNegative(all));
    } else if (r.stopReason() == StopReason.INFEASIBLE) {
      infeasible(p, (Certificate.Infeasible) r.certificate().orElseThrow(), x, name);
    } else {
      unbounded(p, (Certificate.Unbounded) r.certificate().orElseThrow(), x, name);
    }
  }

  private static boolean noneNegative(double[] multipliers) {
    for (double multiplier : multipliers) {
      if (multiplier < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code Σ wᵢgᵢ(x)}, its gradient zero and its value positive, term by term. */
  private static void infeasible(
      ConstrainedProblem p, Certificate.Infeasible certificate, double[] x, String name) {
    Multipliers w = certificate.weights();
    double[] gradient = new double[x.length];
    double value = 0;
    for (int i = 0; i < p.equalities().size(); i++) {
      value += w.equality(i) * p.equalities().get(i).value(x);
      Vectors.axpy(w.equality(i), p.equalities().get(i).function().gradient(x), gradient);
    }
    for (int j = 0; j < p.inequalities().size(); j++) {
      assertThat(w.inequality(j)).as(name).isNotNegative();
      value += w.inequality(j) * p.inequalities().get(j).value(x);
      Vectors.axpy(w.inequality(j), p.inequalities().get(j).function().gradient(x), gradient);
    }
    for (int k = 0; k < x.length; k++) {
      assertThat(w.lower(k)).as(name).isNotNegative();
      assertThat(w.upper(k)).as(name).isNotNegative();
      value += w.lower(k) == 0 ? 0 : w.lower(k) * (p.lower(k) - x[k]);
      value += w.upper(k) == 0 ? 0 : w.upper(k) * (x[k] - p.upper(k));
      gradient[k] += w.upper(k) - w.lower(k);
    }
    assertThat(value).as(name).isCloseTo(1, within(1e-6));
    assertThat(Vectors.maxNorm(gradient)).as(name).isLessThan(1e-9);
    assertThat(certificate.proves(p, x, 1e-8)).as(name).isTrue();
    assertThat(certificate.names(p)).as(name).isNotEmpty();
  }

  /** A thousand steps along the ray: still feasible, and the value falls by a thousand. */
  private static void unbounded(
      ConstrainedProblem p, Certificate.Unbounded certificate, double[] x, String name) {
    double[] far = x.clone();
    Vectors.axpy(1000, certificate.direction(), far);
    assertThat(p.violation(far)).as(name).isLessThan(1e-6);
    assertThat(p.objective().value(x) - p.objective().value(far))
        .as(name)
        .isCloseTo(1000, within(1e-3));
    assertThat(certificate.proves(p, x, 1e-8)).as(name).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"4, 6, 1", "8, 12, 2", "12, 30, 3", "20, 30, 4", "30, 45, 5"})
  void theMinimumIsOjAlgos(int n, int m, int seed) {
    QuadraticProgram q = RandomPrograms.dense(n, m, seed);
    Optimisation.Result theirs =
        ConvexSolver.newBuilder()
            .objective(store(q.q()), R064Store.FACTORY.column(opposite(q.c())))
            .inequalities(
                store(q.inequalities().rows()),
                R064Store.FACTORY.column(q.inequalities().rightSides()))
            .build()
            .solve();
    assertThat(theirs.getState()).isEqualTo(Optimisation.State.OPTIMAL);
    for (QuadraticSolver solver :
        new QuadraticSolver[] {InteriorPoint.standard(), ActiveSet.standard()}) {
      ConstrainedResult ours = solver.minimize(q);
      assertThat(ours.minimum())
          .isCloseTo(theirs.getValue(), within(1e-9 * Math.abs(theirs.getValue())));
      for (int k = 0; k < n; k++) {
        // Its own stopping tolerance is about 1e-8.
        assertThat(ours.minimizer()[k]).isCloseTo(theirs.doubleValue(k), within(1e-6));
      }
    }
  }

  private static R064Store store(double[][] rows) {
    R064Store store = R064Store.FACTORY.make(rows.length, rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        store.set(i, j, rows[i][j]);
      }
    }
    return store;
  }

  private static double[] opposite(double[] c) {
    double[] opposite = new double[c.length];
    Vectors.axpy(-1, c, opposite);
    return opposite;
  }
}
