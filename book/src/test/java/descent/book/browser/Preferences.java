package descent.book.browser;

/**
 * What a reader asks of all pages.
 *
 * @param dark light letters on a dark ground
 * @param still no motion
 * @param onPaper the page as it is printed
 */
public record Preferences(boolean dark, boolean still, boolean onPaper) {
  /** A light screen on which things may move. */
  public static final Preferences NONE = new Preferences(false, false, false);

  /** The same in the dark. */
  public Preferences inTheDark() {
    return new Preferences(true, still, onPaper);
  }

  /** The same without motion. */
  public Preferences withoutMotion() {
    return new Preferences(dark, true, onPaper);
  }

  /** The same on paper. */
  public Preferences printed() {
    return new Preferences(dark, still, true);
  }
}
