package descent.book.notebook;

/**
 * Something to mend in a notebook.
 *
 * @param notebook the notebook's name
 * @param place the cell, such as {@code cell 7 (In [4])}, or empty for the notebook as a whole
 * @param message what is wrong
 */
public record Finding(String notebook, String place, String message) {
  static Finding in(Notebook notebook, Cell cell, String message) {
    return new Finding(notebook.name(), cell.toString(), message);
  }

  static Finding in(Notebook notebook, String message) {
    return new Finding(notebook.name(), "", message);
  }

  @Override
  public String toString() {
    return notebook + (place.isEmpty() ? "" : ", " + place) + ": " + message;
  }
}
