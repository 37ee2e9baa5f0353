package descent.book.notebook;

import java.util.List;

/**
 * A notebook before and after its execution.
 *
 * @param stored the notebook as it was
 * @param result the same cells with the outputs the kernel gave
 */
public record Execution(Notebook stored, Notebook result) {
  /** Every code cell as stored and as executed. */
  public record Pair(Cell stored, Cell executed) {}

  /** The code cells, side by side. */
  public List<Pair> code() {
    List<Cell> before = stored.cells();
    List<Cell> after = result.cells();
    return before.stream()
        .filter(Cell::isCode)
        .map(cell -> new Pair(cell, after.get(cell.number() - 1)))
        .toList();
  }

  /**
   * Everything that is wrong with one of the cells.
   *
   * @param cell one of {@link #code}
   * @return findings that name notebook, cell and difference
   */
  public List<Finding> findings(Pair cell) {
    return CellChecks.problems(cell, stored.name()).stream()
        .map(problem -> Finding.in(stored, cell.executed(), problem))
        .toList();
  }

  /** Whether the run ended before its last cell, by the time limit or the death of its kernel. */
  public boolean brokeOff() {
    return result.code().stream()
        .flatMap(cell -> cell.outputs().stream())
        .anyMatch(
            output ->
                output instanceof Output.Failed failed
                    && CellChecks.BREAKS_OFF.contains(failed.name()));
  }
}
