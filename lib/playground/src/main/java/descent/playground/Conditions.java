package descent.playground;

import descent.convex.ActiveConstraint;
import descent.convex.Constraint;
import descent.convex.KktReport;
import descent.convex.Residual;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSExport;

/** What the library reports of the KKT conditions at a point, as the page reads it. */
public final class Conditions {
  private final ConstrainedGround ground;
  private final KktReport report;
  private final Residual[] residuals;

  Conditions(ConstrainedGround ground, KktReport report) {
    this.ground = ground;
    this.report = report;
    residuals =
        new Residual[] {
          report.stationarity(),
          report.primalFeasibility(),
          report.dualFeasibility(),
          report.complementarity()
        };
  }

  /** Stationarity, primal feasibility, dual feasibility and complementarity. */
  @JSExport
  public double[] residuals() {
    double[] values = new double[residuals.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = residuals[i].value();
    }
    return values;
  }

  /** For each of the four, which constraint or variable misses it most; empty if none does. */
  @JSExport
  public String[] worst() {
    String[] names = new String[residuals.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = residuals[i].worst().orElse("");
    }
    return names;
  }

  /** How large a residual still counts as zero. */
  @JSExport
  public double tolerance() {
    return report.tolerance().residual();
  }

  /** The multipliers of the equalities, then of the inequalities. */
  @JSExport
  public double[] multipliers() {
    int equalities = ground.problem().equalities().size();
    double[] multipliers = new double[ground.constraints().size()];
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] =
          i < equalities
              ? report.multipliers().equality(i)
              : report.multipliers().inequality(i - equalities);
    }
    return multipliers;
  }

  /** {@code ∇f}, then the gradient of each constraint, at the point. */
  @JSExport
  public double[] gradients() {
    List<double[]> gradients = new ArrayList<>();
    gradients.add(ground.problem().objective().gradient(report.point()));
    for (Constraint constraint : ground.constraints()) {
      gradients.add(constraint.function().gradient(report.point()));
    }
    return Grid.flat(gradients);
  }

  /** The names of the active constraints. */
  @JSExport
  public String[] active() {
    return names(false);
  }

  /** The names of the active inequalities whose multiplier counts as zero. */
  @JSExport
  public String[] idle() {
    return names(true);
  }

  private String[] names(boolean onlyWeak) {
    List<String> names = new ArrayList<>();
    for (ActiveConstraint active : report.active()) {
      if (active.weak() || !onlyWeak) {
        names.add(active.name());
      }
    }
    return names.toArray(new String[0]);
  }

  /** Whether the gradients of the active constraints are independent, in words. */
  @JSExport
  public String qualification() {
    return report.qualification().toString();
  }

  /** What the curvature says, in words; empty if the four conditions do not hold. */
  @JSExport
  public String secondOrder() {
    return report.holds(report.tolerance().residual()) ? report.secondOrder().toString() : "";
  }
}
