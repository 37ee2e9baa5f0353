package descent.convex;

import java.util.List;

/**
 * Whether the gradients of the active constraints describe the feasible set, so that a minimizer
 * must have multipliers.
 *
 * <p>LICQ, linear independence: the gradients of all active constraints are independent; the
 * multipliers are then unique. MFCQ, of Mangasarian and Fromovitz, is weaker: those of the
 * equalities are independent, and some direction leads along them and into the inside of all active
 * inequalities; the multipliers are then bounded. Source: Nocedal & Wright (2006), Definitions 12.4
 * and 12.6.
 *
 * @param active the number of active constraints
 * @param rank how many of their gradients are independent
 * @param dependences the others, in the order in which they were given
 * @param mangasarianFromovitz whether MFCQ holds
 */
public record Qualification(
    int active, int rank, List<Dependence> dependences, boolean mangasarianFromovitz) {

  /** Copies the list. */
  public Qualification {
    dependences = List.copyOf(dependences);
  }

  /** Whether LICQ holds. */
  public boolean linearIndependence() {
    return rank == active;
  }

  @Override
  public String toString() {
    if (active == 0) {
      return "LICQ holds: no constraint is active";
    }
    if (linearIndependence()) {
      return active == 1
          ? "LICQ holds: the gradient of the active constraint is not zero"
          : "LICQ holds: the gradients of the " + active + " active constraints are independent";
    }
    StringBuilder text = new StringBuilder("LICQ fails, rank " + rank + " of " + active);
    for (Dependence dependence : dependences) {
      text.append("; ").append(dependence);
    }
    return text.append(mangasarianFromovitz ? "; MFCQ holds" : "; MFCQ fails too").toString();
  }
}
