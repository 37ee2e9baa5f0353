package descent.evolution.program;

import descent.evolution.Evolved;

/**
 * What a symbolic regression found.
 *
 * @param formula the law: tuned, scaled and simplified
 * @param error its error, see {@link RegressionError}
 * @param program the program as evolution left it
 * @param run the run: generations, evaluations, why it stopped
 */
public record Law(Expression formula, double error, Tree program, Evolved<Tree> run) {

  @Override
  public String toString() {
    return formula + "; error " + error + "; " + run;
  }
}
