package descent.book.notebook;

/**
 * A mistake a reader is known to make.
 *
 * @param id the exercise
 * @param says what the check must tell such a reader, at least
 * @param code what the reader would write in the whole work cell
 */
public record WrongAnswer(String id, String says, String code) {}
