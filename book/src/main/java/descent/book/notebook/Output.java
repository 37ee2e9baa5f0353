package descent.book.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a code cell left below itself. */
public sealed interface Output {
  /**
   * What a reader reads: the printed text, the plain form of what is shown, the message of an
   * error.
   */
  String text();

  /**
   * Printed text.
   *
   * @param name {@code stdout} or {@code stderr}
   * @param text all of it
   */
  record Printed(String name, String text) implements Output {}

  /**
   * A value or a picture, in one or several forms.
   *
   * @param forms MIME type to content, pictures in Base64, sorted by type
   * @param metadata what is said about the forms, such as the alt text of a picture
   */
  record Shown(Map<String, String> forms, JsonNode metadata) implements Output {
    @Override
    public String text() {
      return forms.getOrDefault("text/plain", "");
    }
  }

  /**
   * An error.
   *
   * @param name its kind
   * @param message what it says in one line, the same in every run
   * @param trace what JupyterLab shows below the cell: for code that does not compile, the
   *     compiler's words
   */
  record Failed(String name, String message, List<String> trace) implements Output {
    private static final int LINES = 8;

    /** The kind and the words, without the calls that led there. */
    @Override
    public String text() {
      List<String> words =
          trace.stream()
              .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
              .limit(LINES)
              .toList();
      return name + ": " + (words.isEmpty() ? message : String.join("\n  ", words));
    }
  }

  /** Reads an output as a notebook file stores it. */
  static Output of(JsonNode stored) {
    return switch (stored.path("output_type").asText()) {
      case "stream" ->
          new Printed(stored.path("name").asText(), Notebook.joined(stored.path("text")));
      case "error" ->
          new Failed(
              stored.path("ename").asText(),
              stored.path("evalue").asText(),
              stored.path("traceback").valueStream().map(JsonNode::asText).toList());
      default -> {
        Map<String, String> forms = new TreeMap<>();
        for (Map.Entry<String, JsonNode> form : stored.path("data").properties()) {
          JsonNode content = form.getValue();
          forms.put(
              form.getKey(), content.isObject() ? content.toString() : Notebook.joined(content));
        }
        yield new Shown(forms, stored.path("metadata"));
      }
    };
  }
}
