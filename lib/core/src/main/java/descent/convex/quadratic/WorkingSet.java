package descent.convex.quadratic;

import descent.argument.Require;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Inequalities that an active-set method treats as equalities for the time being. Equalities and
 * fixed variables always are, and are not listed.
 *
 * @param inequalities the numbers of inequalities, from 0
 * @param lower the numbers of variables at their lower bounds
 * @param upper the numbers of variables at their upper bounds
 */
public record WorkingSet(Set<Integer> inequalities, Set<Integer> lower, Set<Integer> upper) {

  /** Copies, in order. */
  public WorkingSet {
    inequalities = copy("inequalities", inequalities);
    lower = copy("lower", lower);
    upper = copy("upper", upper);
  }

  private static Set<Integer> copy(String name, Set<Integer> numbers) {
    return Collections.unmodifiableSet(new TreeSet<>(Require.nonNull(name, numbers)));
  }

  /** Nothing in it. */
  public static WorkingSet empty() {
    return new WorkingSet(Set.of(), Set.of(), Set.of());
  }

  /** The number of constraints in it. */
  public int size() {
    return inequalities.size() + lower.size() + upper.size();
  }
}
