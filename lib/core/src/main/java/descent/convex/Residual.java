package descent.convex;

import descent.argument.Require;
import java.util.Optional;

/**
 * By how much one of the KKT conditions is missed.
 *
 * @param value the largest miss; 0 if there is none, NaN if one of the numbers is
 * @param worst where: a constraint's name, or a variable for the stationarity; empty if the value
 *     is 0
 */
public record Residual(double value, Optional<String> worst) {

  /** Checks the arguments. */
  public Residual {
    Require.nonNull("worst", worst);
  }

  /** Finds the largest of many, and who it was. */
  static final class Search {
    private double largest;
    private String worst = "";

    /** NaN is the worst, and stays it. */
    void offer(double value, String name) {
      if (!Double.isNaN(largest) && !(value <= largest)) {
        largest = value;
        worst = name;
      }
    }

    Residual found() {
      return new Residual(largest, worst.isEmpty() ? Optional.empty() : Optional.of(worst));
    }
  }

  @Override
  public String toString() {
    return value + worst.map(name -> " (" + name + ")").orElse("");
  }
}
