package descent.book.environment;

/**
 * Something outside the project is missing. The message is one sentence for the reader: what it is
 * and what to do.
 */
public final class UnmetPrerequisite extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence what is missing and what to install
   */
  public UnmetPrerequisite(String sentence) {
    super(sentence);
  }
}
