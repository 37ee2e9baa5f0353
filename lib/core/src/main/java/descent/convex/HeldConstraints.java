package descent.convex;

import java.util.List;

/** Problems whose active constraints are held as equalities. */
final class HeldConstraints {
  private HeldConstraints() {}

  /**
   * The changed problem with the equalities of {@code active}, whose names are those of the
   * original problem: a bound's name changes with its right side.
   */
  static ConstrainedProblem held(
      ConstrainedProblem changed, ConstrainedProblem original, List<ActiveConstraint> active) {
    List<String> names = active.stream().map(ActiveConstraint::name).toList();
    ConstrainedProblem held = ConstrainedProblem.minimize(changed.objective());
    for (Constraint equality : changed.equalities()) {
      held = held.with(equality);
    }
    for (Constraint inequality : changed.inequalities()) {
      if (names.contains(inequality.name())) {
        held = held.equality(inequality.name(), inequality.function());
      }
    }
    for (int k = 0; k < changed.dimension(); k++) {
      double[] unit = new double[changed.dimension()];
      unit[k] = 1;
      boolean fixed = original.lower(k) == original.upper(k);
      if (names.contains(original.lowerName(k)) || fixed) {
        held = held.equality(original.lowerName(k), Affine.of(unit, changed.lower(k)));
      }
      if (names.contains(original.upperName(k)) && !fixed) {
        held = held.equality(original.upperName(k), Affine.of(unit, changed.upper(k)));
      }
    }
    return held;
  }
}
