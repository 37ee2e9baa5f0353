package descent.convex.quadratic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.convex.Certificate;
import descent.convex.ConstrainedResult;
import descent.convex.Kkt;
import descent.convex.quadratic.ActiveSetWalk.Kind;
import descent.convex.quadratic.ActiveSetWalk.Move;
import descent.linalg.Vectors;
import descent.optimize.StopReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActiveSetTest {

  /** Nocedal & Wright (2006), Example 16.4. */
  private static QuadraticProgram textbook() {
    return QuadraticProgram.minimize(new double[][] {{2, 0}, {0, 2}}, new double[] {-2, -5})
        .plus(7.25)
        .inequalities(
            new double[][] {{-1, 2}, {1, 2}, {1, -2}}, new double[] {2, 6, 2}, "1", "2", "3")
        .lowerBounds(0, 0);
  }

  @Test
  void theWalkIsTheTextbooks() {
    WorkingSet threeAndFive = new WorkingSet(Set.of(2), Set.of(1), Set.of());
    ActiveSetWalk walk = ActiveSet.from(new double[] {2, 0}, threeAndFive).walk(textbook());

    List<Move> moves = walk.moves();
    assertThat(moves.stream().map(Move::kind))
        .containsExactly(
            Kind.DROPPED, Kind.WHOLE_STEP, Kind.DROPPED, Kind.BLOCKED, Kind.WHOLE_STEP);
    assertThat(moves.get(0).constraint()).contains("3");
    assertThat(moves.get(0).multiplier()).isCloseTo(-2, within(1e-14));
    assertThat(moves.get(0).workingSet()).containsExactly("x[1] ≥ 0.0");
    assertThat(moves.get(1).point()).containsExactly(new double[] {1, 0}, within(1e-14));
    assertThat(moves.get(2).constraint()).contains("x[1] ≥ 0.0");
    assertThat(moves.get(2).multiplier()).isCloseTo(-5, within(1e-14));
    assertThat(moves.get(2).workingSet()).isEmpty();
    assertThat(moves.get(3).constraint()).contains("1");
    assertThat(moves.get(3).stepSize()).isCloseTo(0.6, within(1e-14));
    assertThat(moves.get(3).point()).containsExactly(new double[] {1, 1.5}, within(1e-14));
    assertThat(moves.get(4).point()).containsExactly(new double[] {1.4, 1.7}, within(1e-14));
    assertThat(moves.get(4).workingSet()).containsExactly("1");

    assertThat(walk.toFeasible()).isEmpty();
    assertThat(walk.workingSet()).isEqualTo(new WorkingSet(Set.of(0), Set.of(), Set.of()));
    assertThat(walk.result().minimizer()).containsExactly(new double[] {1.4, 1.7}, within(1e-14));
    assertThat(walk.result().multipliers().inequality(0)).isCloseTo(0.8, within(1e-14));
    assertThat(walk.result().result().iterations()).isEqualTo(5);
    assertThat(moves.get(3).toString())
        .startsWith("4: step 0.")
        .contains("until \"1\"; value ")
        .endsWith("working set [1]");
    assertThat(moves.get(0).toString()).startsWith("1: drop \"3\", multiplier -");
  }

  @Test
  void everyPointOfAWalkIsFeasibleAndTheValueNeverRises() {
    for (int seed = 0; seed < 40; seed++) {
      QuadraticProgram q = RandomPrograms.dense(6, 12, seed);
      ActiveSetWalk walk = ActiveSet.standard().walk(q);
      double before = Double.POSITIVE_INFINITY;
      for (Move move : walk.moves()) {
        assertThat(q.problem().violation(move.point())).isLessThan(1e-11);
        assertThat(move.value()).isLessThanOrEqualTo(before + 1e-11);
        before = move.value();
      }
      assertThat(walk.moves()).hasSize(walk.result().result().iterations());
    }
  }

  @Test
  void theFirstPhaseLeadsToAFeasiblePointAndNamesItsMoves() {
    ActiveSetWalk walk = ActiveSet.from(new double[] {30, 40}).walk(textbook());
    assertThat(walk.toFeasible()).isNotEmpty();
    Move last = walk.toFeasible().get(walk.toFeasible().size() - 1);
    assertThat(last.constraint()).contains("t ≥ 0");
    assertThat(last.value()).isCloseTo(0, within(1e-14));
    assertThat(textbook().problem().violation(last.point())).isLessThan(1e-12);
    assertThat(walk.result().minimizer()).containsExactly(new double[] {1.4, 1.7}, within(1e-13));
  }

  /** A walk that starts where a similar program ended takes far fewer moves. */
  @Test
  void aWarmStartTakesFewerSteps() {
    int cold = 0;
    int warm = 0;
    for (int seed = 0; seed < 20; seed++) {
      QuadraticProgram q = RandomPrograms.dense(10, 20, seed);
      Random random = new Random(seed);
      double[] c = q.c().clone();
      for (int k = 0; k < c.length; k++) {
        c[k] += 0.1 * random.nextGaussian();
      }
      QuadraticProgram similar =
          QuadraticProgram.minimize(q.q(), c)
              .inequalities(q.inequalities().rows(), q.inequalities().rightSides());
      ActiveSetWalk from = ActiveSet.standard().walk(q);
      ActiveSetWalk coldWalk = ActiveSet.standard().walk(similar);
      ActiveSetWalk warmWalk = ActiveSet.from(from).walk(similar);
      assertThat(warmWalk.result().minimum()).isCloseTo(coldWalk.result().minimum(), within(1e-10));
      assertThat(warmWalk.toFeasible()).isEmpty();
      cold += coldWalk.toFeasible().size() + coldWalk.moves().size();
      warm += warmWalk.moves().size();
      assertThat(ActiveSet.from(from).walk(q).moves()).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(5 * warm).isLessThan(cold);
  }

  /** Beale's linear program, on which the rule of the most negative multiplier can cycle. */
  @Test
  void degenerateVerticesDoNotMakeItCycle() {
    QuadraticProgram beale =
        QuadraticProgram.minimize(new double[] {-0.75, 150, -0.02, 6})
            .inequalities(
                new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}},
                new double[] {0, 0, 1})
            .lowerBounds(0, 0, 0, 0);
    ConstrainedResult r = ActiveSet.standard().minimize(beale);
    assertThat(r.converged()).isTrue();
    assertThat(r.minimum()).isCloseTo(-0.05, within(1e-14));
    assertThat(r.result().iterations()).isLessThan(40);
  }

  /** Hundreds of constraints through one point, where every step has length zero. */
  @Test
  void aPointWithHundredsOfActiveConstraintsIsLeftOrProved() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      double[][] g = new double[300][5];
      for (double[] row : g) {
        for (int k = 0; k < 5; k++) {
          row[k] = random.nextInt(7) - 3;
        }
      }
      QuadraticProgram cone =
          QuadraticProgram.minimize(new double[5][5], new double[] {1, -1, 2, 0, 1})
              .inequalities(g, new double[300])
              .lowerBounds(-1, -1, -1, -1, -1);
      ConstrainedResult r = ActiveSet.standard().minimize(cone);
      assertThat(r.converged()).isTrue();
      assertThat(Kkt.report(cone.problem(), r.minimizer(), r.multipliers()).holds(1e-10)).isTrue();
      assertThat(r.result().iterations()).isLessThan(500);
    }
  }

  @Test
  void anUnboundedProgramEndsWithTheRay() {
    // f = ½(x − y)² − x falls along (1, 1).
    QuadraticProgram q =
        QuadraticProgram.minimize(new double[][] {{1, -1}, {-1, 1}}, new double[] {-1, 0})
            .lowerBounds(0, 0);
    ActiveSetWalk walk = ActiveSet.standard().walk(q);
    assertThat(walk.result().stopReason()).isEqualTo(StopReason.UNBOUNDED);
    Certificate.Unbounded ray = (Certificate.Unbounded) walk.result().certificate().orElseThrow();
    assertThat(ray.direction()).containsExactly(new double[] {1, 1}, within(1e-14));
    assertThat(ray.proves(q.problem(), walk.result().minimizer(), 1e-12)).isTrue();
  }

  @Test
  void anInfeasibleProgramNamesWhatContradicts() {
    QuadraticProgram q =
        textbook()
            .inequalities(
                new double[][] {{-1, -1}, {1, 0}}, new double[] {-9, 5}, "at least nine", "idle");
    ConstrainedResult r = ActiveSet.standard().minimize(q);
    assertThat(r.stopReason()).isEqualTo(StopReason.INFEASIBLE);
    Certificate.Infeasible certificate = (Certificate.Infeasible) r.certificate().orElseThrow();
    assertThat(certificate.names(q.problem())).contains("at least nine").doesNotContain("idle");
    assertThat(certificate.proves(q.problem(), r.minimizer(), 1e-12)).isTrue();
    assertThat(certificate.value(q.problem(), new double[] {7, -3}))
        .as("the same everywhere")
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void dependentConstraintsNeverShareAWorkingSet() {
    // The same face three times, and their sum.
    QuadraticProgram q =
        QuadraticProgram.minimize(new double[][] {{2, 0}, {0, 2}}, new double[] {-8, -8})
            .inequalities(
                new double[][] {{1, 1}, {2, 2}, {1, 1}, {4, 4}}, new double[] {2, 4, 2, 8});
    ActiveSetWalk walk = ActiveSet.standard().walk(q);
    assertThat(walk.result().minimizer()).containsExactly(new double[] {1, 1}, within(1e-14));
    assertThat(walk.workingSet().size()).isEqualTo(1);
    Set<List<String>> seen = new HashSet<>();
    walk.moves().forEach(move -> seen.add(move.workingSet()));
    assertThat(seen).allMatch(set -> set.size() <= 1);
  }

  @Test
  void theBasisStaysOrthonormalThroughManyChanges() {
    Random random = new Random(4);
    int n = 8;
    NullSpaceBasis basis = new NullSpaceBasis(n);
    List<double[]> rows = new ArrayList<>();
    for (int change = 0; change < 500; change++) {
      if (!rows.isEmpty() && (rows.size() == n || random.nextInt(2) == 0)) {
        int j = random.nextInt(rows.size());
        rows.remove(j);
        basis.remove(j);
      } else {
        double[] a = random.doubles(n, -1, 1).toArray();
        assertThat(basis.add(a, 1e-12)).isTrue();
        rows.add(a);
      }
      double[][] v = basis.vectors();
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
          assertThat(Vectors.dot(v[i], v[k])).isCloseTo(i == k ? 1 : 0, within(1e-12));
        }
        for (int k = 0; k < rows.size() && i >= rows.size(); k++) {
          assertThat(Vectors.dot(v[i], rows.get(k))).isCloseTo(0, within(1e-12));
        }
      }
    }
    assertThat(basis.rank()).isEqualTo(rows.size());
  }

  @Test
  void badStartsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActiveSet.from(new double[] {1, Double.NaN}))
        .withMessage("x0 must be finite, got x0[1] = NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActiveSet.from(new double[] {1}).minimize(textbook()))
        .withMessage("x0 has length 1 but the objective expects 2");
    WorkingSet unknown = new WorkingSet(Set.of(3), Set.of(), Set.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ActiveSet.from(new double[] {1, 1}, unknown).minimize(textbook()))
        .withMessage("inequalities of the working set must be numbers below 3, got 3");
  }
}
