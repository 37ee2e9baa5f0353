package descent.notebook.exercise;

import descent.firstorder.UpdateRule;
import descent.function.Differentiable;
import java.util.List;

/** An answer to exercise 08.4: several update rules, compared on one objective. */
@FunctionalInterface
public interface FairComparison {

  /** The last value of each rule's run, in the order of the rules. */
  double[] lastValues(Differentiable f, List<UpdateRule> rules, double[] start, int steps);
}
