package descent.schedule;

import descent.argument.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * The same factor after each of some steps.
 *
 * <pre>{@code η_t = η γ^|{m : t > m}|}</pre>
 *
 * <p>A milestone {@code m} is the last step before a drop: from step {@code m + 1} on, the value is
 * smaller.
 *
 * @param initial {@code η}, positive and finite
 * @param factor {@code γ}, above 0 and at most 1
 * @param milestones {@code m}, each at least 1, ascending; none is a constant
 */
public record MultiStepDecay(double initial, double factor, List<Integer> milestones)
    implements Schedule {

  /** Checks and copies. */
  public MultiStepDecay {
    Require.positive("initial", initial);
    Interpolation.factor("factor", factor);
    milestones = List.copyOf(Require.nonNull("milestones", milestones));
    int last = 0;
    for (int milestone : milestones) {
      if (milestone <= last) {
        throw new IllegalArgumentException(
            "milestones must ascend from at least 1, got " + milestone + " after " + last);
      }
      last = milestone;
    }
  }

  /** With these milestones. */
  public static MultiStepDecay of(double initial, double factor, int... milestones) {
    List<Integer> list = new ArrayList<>();
    for (int milestone : Require.nonNull("milestones", milestones)) {
      list.add(milestone);
    }
    return new MultiStepDecay(initial, factor, list);
  }

  @Override
  public double at(int step) {
    Interpolation.before(step);
    int passed = 0;
    while (passed < milestones.size() && step > milestones.get(passed)) {
      passed++;
    }
    return initial * Math.pow(factor, passed);
  }
}
