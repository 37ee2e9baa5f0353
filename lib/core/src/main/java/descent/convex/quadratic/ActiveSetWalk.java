package descent.convex.quadratic;

import descent.argument.Require;
import descent.convex.ConstrainedResult;
import java.util.List;
import java.util.Optional;

/**
 * The walk of an active-set method from vertex to face to minimizer.
 *
 * @param result what it found
 * @param toFeasible the moves that led to a feasible point, if the start was none
 * @param moves the moves from there, in order
 * @param workingSet the working set at the end, from which a similar program can start
 */
public record ActiveSetWalk(
    ConstrainedResult result, List<Move> toFeasible, List<Move> moves, WorkingSet workingSet) {

  /** Checks and copies. */
  public ActiveSetWalk {
    Require.nonNull("result", result);
    toFeasible = List.copyOf(toFeasible);
    moves = List.copyOf(moves);
    Require.nonNull("workingSet", workingSet);
  }

  /** What a move did to the working set. */
  public enum Kind {
    /** A whole step, to the minimizer on the working set. */
    WHOLE_STEP,
    /** A step that a constraint ended, which joined the working set. */
    BLOCKED,
    /** No step: a constraint with a negative multiplier left the working set. */
    DROPPED
  }

  /**
   * One move.
   *
   * @param number 1 for the first
   * @param kind what happened
   * @param constraint the name of the constraint that joined or left
   * @param multiplier the negative multiplier of the constraint that left, otherwise 0
   * @param stepSize the part of the direction that was gone: 1 is the whole step
   * @param point where it led; owned by the walk, not to be changed
   * @param value {@code f} there
   * @param workingSet the names in the working set afterwards, without equalities
   */
  public record Move(
      int number,
      Kind kind,
      Optional<String> constraint,
      double multiplier,
      double stepSize,
      double[] point,
      double value,
      List<String> workingSet) {

    @Override
    public String toString() {
      String what =
          switch (kind) {
            case WHOLE_STEP -> "whole step";
            case BLOCKED -> "step " + stepSize + " until \"" + constraint.orElseThrow() + "\"";
            case DROPPED -> "drop \"" + constraint.orElseThrow() + "\", multiplier " + multiplier;
          };
      return number + ": " + what + "; value " + value + "; working set " + workingSet;
    }
  }
}
