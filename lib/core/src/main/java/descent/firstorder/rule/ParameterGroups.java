package descent.firstorder.rule;

import descent.argument.Require;
import descent.firstorder.SeparableUpdateRule;
import descent.firstorder.UpdateRule;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import descent.schedule.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Different rules for different parameters: weights with decay and biases without, a smaller
 * learning rate for some layers.
 *
 * <p>One schedule gives the learning rate {@code η_t}; a group steps with {@code η_t} times its own
 * factor. The schedules of the groups' rules are not used.
 *
 * <p>Cost per step: the sum of the groups'; memory: as many vectors as the most demanding group's
 * rule has.
 *
 * @param learningRate {@code η_t}
 * @param groups disjoint groups which cover all parameters
 */
public record ParameterGroups(Schedule learningRate, List<Group> groups) implements UpdateRule {

  /**
   * Parameters with a rule of their own.
   *
   * @param rule what steps them
   * @param rateFactor by what the learning rate is multiplied; non-negative and finite
   * @param ranges which they are; at least one range
   */
  public record Group(SeparableUpdateRule rule, double rateFactor, List<ParameterRange> ranges) {

    /** Copies and checks. */
    public Group {
      Require.nonNull("rule", rule);
      Require.nonNegative("rateFactor", rateFactor);
      ranges = List.copyOf(Require.nonNull("ranges", ranges));
      Require.atLeast("the number of ranges", ranges.size(), 1);
    }

    /** With the learning rate as it is. */
    public Group(SeparableUpdateRule rule, List<ParameterRange> ranges) {
      this(rule, 1, ranges);
    }
  }

  /** Copies and checks that every parameter is in exactly one group. */
  public ParameterGroups {
    Require.nonNull("learningRate", learningRate);
    groups = List.copyOf(Require.nonNull("groups", groups));
    Require.atLeast("the number of groups", groups.size(), 1);
    int end = 0;
    for (ParameterRange range : ascending(groups)) {
      if (range.from() < end) {
        throw new IllegalArgumentException(
            "groups must be disjoint, got parameter " + range.from() + " in two ranges");
      }
      if (range.from() > end) {
        throw new IllegalArgumentException(
            "groups must cover all parameters, got none for "
                + new ParameterRange(end, range.from()));
      }
      end = range.to();
    }
  }

  /** These groups, with the schedule of the first one's rule. */
  public static ParameterGroups of(Group... groups) {
    List<Group> list = List.of(Require.nonNull("groups", groups));
    Require.atLeast("the number of groups", list.size(), 1);
    return new ParameterGroups(list.get(0).rule().learningRate(), list);
  }

  /**
   * One rule for a perceptron's weights and another for everything else, its biases and the scales
   * of normalized layers, at the learning rates of the first.
   */
  public static ParameterGroups weightsAndBiases(
      MultilayerPerceptron network, SeparableUpdateRule weights, SeparableUpdateRule biases) {
    int last = Require.nonNull("network", network).units().length - 1;
    List<ParameterRange> ofWeights = new ArrayList<>();
    List<ParameterRange> others = new ArrayList<>();
    int end = 0;
    for (int layer = 1; layer <= last; layer++) {
      for (ParameterRange weightsOfUnit : network.weightsInto(layer)) {
        others.add(new ParameterRange(end, weightsOfUnit.from()));
        ofWeights.add(weightsOfUnit);
        end = weightsOfUnit.to();
      }
    }
    if (end < network.dimension()) {
      others.add(new ParameterRange(end, network.dimension()));
    }
    return of(new Group(weights, ofWeights), new Group(biases, others));
  }

  private static List<ParameterRange> ascending(List<Group> groups) {
    return groups.stream()
        .flatMap(group -> group.ranges().stream())
        .sorted(Comparator.comparingInt(ParameterRange::from))
        .toList();
  }

  /** The number of parameters. */
  public int dimension() {
    List<ParameterRange> ascending = ascending(groups);
    return ascending.get(ascending.size() - 1).to();
  }

  @Override
  public String name() {
    return groups.get(0).rule().name() + " in groups";
  }

  @Override
  public int memoryVectors() {
    return groups.stream().mapToInt(group -> group.rule().memoryVectors()).max().orElse(0);
  }

  @Override
  public State start(int dimension) {
    if (dimension != dimension()) {
      throw new IllegalArgumentException(
          "groups must cover all parameters, got "
              + dimension()
              + " of them for the dimension "
              + dimension);
    }
    return UpdateRule.super.start(dimension);
  }

  @Override
  public void step(
      int step, double learningRate, double[] x, double[] gradient, double[][] memory) {
    for (int k = 0; k < groups.size(); k++) {
      Group group = groups.get(k);
      double rate = learningRate * group.rateFactor();
      List<ParameterRange> ranges = group.ranges();
      for (int r = 0; r < ranges.size(); r++) {
        ParameterRange range = ranges.get(r);
        group.rule().step(step, rate, x, gradient, memory, range.from(), range.to());
      }
    }
  }
}
