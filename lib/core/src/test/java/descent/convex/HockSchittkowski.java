package descent.convex;

import descent.function.OracleTable;
import descent.function.OracleTable.Row;
import descent.function.TwiceDifferentiable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Problems of Hock & Schittkowski, Test Examples for Nonlinear Programming Codes (1981), from the
 * table that {@code hock_schittkowski.py} writes. Their inequalities {@code g ≥ 0} are stated here
 * as {@code −g ≤ 0}, so that multipliers are the same.
 *
 * @param row of the table
 */
public record HockSchittkowski(Row row) {

  /** All problems of the table. */
  public static Stream<HockSchittkowski> all() {
    return OracleTable.read(HockSchittkowski.class, "hock_schittkowski.csv").stream()
        .map(HockSchittkowski::new);
  }

  /** The problem of this name, as {@code HS21}. */
  public static HockSchittkowski named(String name) {
    return all().filter(p -> p.name().equals(name)).findAny().orElseThrow();
  }

  /** {@code HS} and its number. */
  public String name() {
    return row.text("problem");
  }

  /** Number of variables. */
  public int dimension() {
    return start().length;
  }

  /** The start that Hock and Schittkowski give. */
  public double[] start() {
    return row.numbers("start");
  }

  /** The minimum that they give. */
  public double published() {
    return row.number("published");
  }

  /** Whether it has equality constraints only. */
  public boolean hasEqualitiesOnly() {
    return !row.has("at_least_zero")
        && Arrays.stream(row.numbers("lower")).allMatch(Double::isInfinite)
        && Arrays.stream(row.numbers("upper")).allMatch(Double::isInfinite);
  }

  /** Whether a nondegenerate KKT point was found to 40 digits. */
  public boolean hasKktPoint() {
    return row.has("minimizer");
  }

  /** The minimizer to 16 digits. */
  public double[] minimizer() {
    return row.numbers("minimizer");
  }

  /** Its multipliers to 16 digits. */
  public Multipliers multipliers() {
    return new Multipliers(numbers("h"), numbers("g"), numbers("l"), numbers("u"));
  }

  private double[] numbers(String column) {
    return row.has(column) ? row.numbers(column) : new double[0];
  }

  /** The objective. */
  public TwiceDifferentiable objective() {
    return Formula.of(dimension(), row.text("objective"));
  }

  /** The problem; its constraints are called {@code h1, h2, …} and {@code g1, g2, …}. */
  public ConstrainedProblem problem() {
    ConstrainedProblem p =
        ConstrainedProblem.minimize(objective())
            .lowerBounds(row.numbers("lower"))
            .upperBounds(row.numbers("upper"));
    int number = 1;
    for (String h : formulas("equalities")) {
      p = p.equality("h" + number++, Formula.of(dimension(), h));
    }
    number = 1;
    for (String g : formulas("at_least_zero")) {
      p = p.inequality("g" + number++, Formula.of(dimension(), "-(" + g + ")"));
    }
    return p;
  }

  private List<String> formulas(String column) {
    return row.has(column) ? List.of(row.text(column).split(";")) : List.of();
  }

  @Override
  public String toString() {
    return name();
  }
}
