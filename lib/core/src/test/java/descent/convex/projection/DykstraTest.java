package descent.convex.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.OracleTable;
import descent.function.OracleTable.Row;
import descent.linalg.Vectors;
import descent.optimize.Observer.Answer;
import descent.optimize.Recording;
import descent.optimize.StopReason;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DykstraTest {
  private static final Projection DISC = Projection.ontoBall(new double[] {0, 0}, 1);
  private static final Projection RIGHT = Projection.ontoHalfSpace(new double[] {-1, 0}, -0.5);
  private static final Dykstra DYKSTRA = Dykstra.standard();

  @Test
  void cyclesAreThoseOfTheFormula() {
    List<Projection> sets = List.of(DISC, RIGHT, Projection.ontoSimplex(2, 1.2));
    double[] x = {2, 3};
    double[] z = x.clone();
    double[][] p = new double[3][2];
    for (int cycle = 1; cycle <= 6; cycle++) {
      for (int i = 0; i < 3; i++) {
        double[] shifted = {z[0] + p[i][0], z[1] + p[i][1]};
        double[] next = sets.get(i).project(shifted);
        p[i] = new double[] {shifted[0] - next[0], shifted[1] - next[1]};
        z = next;
      }
      DykstraResult result = DYKSTRA.project(x, sets, Stopping.iterations(cycle));
      assertThat(result.point()).containsExactly(z, within(1e-15));
      assertThat(result.normals()[1]).containsExactly(p[1], within(1e-15));
    }
  }

  /** The corner of the disc and the half-space, (½, ½√3), and not the point of alternating ones. */
  @Test
  void theProjectionOntoAHalfDisc() {
    double[] corner = {0.5, 0.5 * Math.sqrt(3)};
    double[] x = {-1, 0.9};
    DykstraResult result = DYKSTRA.project(x, List.of(DISC, RIGHT));
    assertThat(result.result().stopReason()).isEqualTo(StopReason.STEP_TOLERANCE);
    assertThat(result.point()).containsExactly(corner, within(1e-8));
    assertThat(result.clearance()).as("rounding").isLessThan(1e-9);
    double[] alternating = x.clone();
    for (int k = 0; k < 1000; k++) {
      DISC.project(alternating, alternating);
      RIGHT.project(alternating, alternating);
    }
    assertThat(Vectors.distance(alternating, corner)).isGreaterThan(0.1);
    assertThat(x).containsExactly(-1, 0.9);
  }

  @Test
  void aPointOfTheIntersectionStays() {
    DykstraResult result = DYKSTRA.project(new double[] {0.7, 0.1}, List.of(DISC, RIGHT));
    assertThat(result.converged()).isTrue();
    assertThat(result.result().iterations()).isEqualTo(1);
    assertThat(result.point()).containsExactly(0.7, 0.1);
  }

  static List<Row> polyhedra() {
    return OracleTable.read(DykstraTest.class, "intersections.csv");
  }

  private static List<Projection> sets(Row row) {
    int n = row.numbers("x").length;
    List<Projection> sets = new ArrayList<>();
    double[] a = row.numbers("a");
    double[] b = row.numbers("b");
    for (int i = 0; i < b.length; i++) {
      sets.add(Projection.ontoHalfSpace(Arrays.copyOfRange(a, i * n, (i + 1) * n), b[i]));
    }
    switch (row.text("with")) {
      case "simplex" -> sets.add(Projection.ontoSimplex(n, 1));
      case "ball" -> sets.add(Projection.ontoBall(new double[n], 1));
      case "box" -> {
        double[] lower = new double[n];
        double[] upper = new double[n];
        Arrays.fill(lower, -0.5);
        Arrays.fill(upper, 0.5);
        sets.add(Projection.ontoBox(lower, upper));
      }
      default -> throw new IllegalArgumentException(row.text("with"));
    }
    return sets;
  }

  @ParameterizedTest
  @MethodSource("polyhedra")
  void sameProjectionAsSciPy(Row row) {
    DykstraResult result = Dykstra.withTolerance(1e-12).project(row.numbers("x"), sets(row));
    assertThat(result.converged()).as(result.toString()).isTrue();
    assertThat(result.point()).containsExactly(row.numbers("projection"), within(1e-7));
    for (Projection set : sets(row)) {
      assertThat(set.distance(result.point())).isLessThan(1e-11);
    }
  }

  /** Two discs with a gap of 1: the point rests, and the corrections grow without end. */
  @Test
  void anEmptyIntersectionIsFoundOutWithACertificate() {
    Projection far = Projection.ontoBall(new double[] {3, 0}, 1);
    double[] x = {1.5, 2};
    DykstraResult result = DYKSTRA.project(x, List.of(DISC, far));
    assertThat(result.result().stopReason()).isEqualTo(StopReason.INFEASIBLE);
    assertThat(result.converged()).isFalse();
    assertThat(result.clearance()).isGreaterThan(100 * Vectors.distance(x, result.point()));
    assertThat(result.feet()[0]).containsExactly(new double[] {1, 0}, within(0.02));
    assertThat(result.feet()[1]).containsExactly(new double[] {2, 0}, within(0.02));
    assertCertified(result, x, List.of(DISC, far));
  }

  @Test
  void threeHalfSpacesWithoutACommonPointThoughEachPairHasOne() {
    List<Projection> sets =
        List.of(
            Projection.ontoHalfSpace(new double[] {0, 1}, 0),
            Projection.ontoHalfSpace(new double[] {1, -1}, -1),
            Projection.ontoHalfSpace(new double[] {-1, -1}, -1));
    double[] x = {0.3, 0.1};
    DykstraResult result = DYKSTRA.project(x, sets);
    assertThat(result.result().stopReason()).isEqualTo(StopReason.INFEASIBLE);
    assertCertified(result, x, sets);
    for (int left = 0; left < 3; left++) {
      List<Projection> pair = new ArrayList<>(sets);
      pair.remove(left);
      assertThat(DYKSTRA.project(x, pair).converged()).isTrue();
    }
  }

  /** The vectors are normal to the sets, add up, and leave no room: what a caller can check. */
  private static void assertCertified(DykstraResult result, double[] x, List<Projection> sets) {
    double[] z = result.point();
    double[] sum = new double[2];
    double room = 0;
    Random random = new Random(1);
    for (int i = 0; i < sets.size(); i++) {
      double[] p = result.normals()[i];
      double[] foot = result.feet()[i];
      Vectors.axpy(1, p, sum);
      room += Vectors.dot(p, foot) - Vectors.dot(p, z);
      for (int k = 0; k < 200; k++) {
        double[] member =
            sets.get(i)
                .project(new double[] {5 * random.nextGaussian(), 5 * random.nextGaussian()});
        assertThat(Vectors.dot(p, member))
            .isLessThanOrEqualTo(Vectors.dot(p, foot) + 1e-9 * Vectors.norm(p));
      }
    }
    assertThat(sum).containsExactly(new double[] {x[0] - z[0], x[1] - z[1]}, within(1e-9));
    assertThat(room).isNegative();
    assertThat(result.clearance())
        .isCloseTo(-room / Vectors.distance(x, z), within(1e-6 * result.clearance()));
    assertThat(result.toString()).contains("no common point is nearer to it than");
  }

  /** Half-spaces that meet only far away: never called empty while the clearance is honest. */
  @Test
  void theClearanceNeverExceedsTheDistanceToACommonPoint() {
    Random random = new Random(5);
    for (int trial = 0; trial < 40; trial++) {
      double angle = 0.05 + random.nextDouble();
      // Their only common points are right of (1/angle, 0).
      List<Projection> sets =
          List.of(
              Projection.ontoHalfSpace(new double[] {-angle, 1}, -1),
              Projection.ontoHalfSpace(new double[] {-angle, -1}, -1));
      double[] x = {-random.nextDouble(), random.nextGaussian()};
      for (int cycles = 1; cycles <= 64; cycles *= 2) {
        DykstraResult result = DYKSTRA.project(x, sets, Stopping.iterations(cycles));
        double[] common = {1 / angle, 0};
        assertThat(result.clearance())
            .isLessThanOrEqualTo(Vectors.distance(result.point(), common) * (1 + 1e-9));
      }
      assertThat(DYKSTRA.project(x, sets).converged()).isTrue();
    }
  }

  /** Without a common inner point the corrections grow, and nothing is certain soon. */
  @Test
  void tangentDiscsHaveOnePointWhichIsReachedSlowly() {
    List<Projection> discs = List.of(DISC, Projection.ontoBall(new double[] {2, 0}, 1));
    double[] x = {1, 1};
    double[] common = {1, 0};
    double before = Vectors.distance(x, common);
    for (int cycles = 10; cycles <= 10_000; cycles *= 10) {
      DykstraResult result = DYKSTRA.project(x, discs, Stopping.iterations(cycles));
      assertThat(result.result().stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
      double distance = Vectors.distance(result.point(), common);
      assertThat(distance).isBetween(0.2 * before, 0.8 * before);
      assertThat(result.clearance()).isBetween(0.0, distance);
      before = distance;
    }
  }

  @Test
  void limitsObserversAndInterruptsStop() {
    double[] x = {-1, 3};
    List<Projection> sets = List.of(DISC, RIGHT);
    DykstraResult limited = DYKSTRA.project(x, sets, Stopping.iterations(3), Recording.points());
    assertThat(limited.result().stopReason()).isEqualTo(StopReason.ITERATION_LIMIT);
    assertThat(limited.result().trace().numbers()).containsExactly(0, 1, 2, 3);
    assertThat(limited.result().trace().points()[0]).containsExactly(x);
    DykstraResult watched =
        DYKSTRA.project(
            x, sets, Stopping.iterations(50), k -> k.number() == 2 ? Answer.STOP : Answer.CONTINUE);
    assertThat(watched.result().stopReason()).isEqualTo(StopReason.OBSERVER);
    assertThat(watched.result().iterations()).isEqualTo(2);
    Thread.currentThread().interrupt();
    DykstraResult interrupted = DYKSTRA.project(x, sets);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted.result().stopReason()).isEqualTo(StopReason.INTERRUPTED);
  }

  @Test
  void aProjectionThatFailsStopsTheRun() {
    Projection broken =
        new Projection() {
          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public void project(double[] x, double[] out) {
            Arrays.fill(out, Double.NaN);
          }
        };
    assertThat(DYKSTRA.project(new double[2], List.of(DISC, broken)).result().stopReason())
        .isEqualTo(StopReason.NON_FINITE_VALUE);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dykstra.withTolerance(0))
        .withMessage("tolerance must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DYKSTRA.project(new double[2], List.of()))
        .withMessage("the number of sets must be at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DYKSTRA.project(new double[2], List.of(DISC, Projection.ontoSimplex(3, 1))))
        .withMessage("x has length 2 but sets[1] is one of dimension 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DYKSTRA.project(new double[] {1, Double.NaN}, List.of(DISC)))
        .withMessage("x must be finite, got x[1] = NaN");
  }
}
