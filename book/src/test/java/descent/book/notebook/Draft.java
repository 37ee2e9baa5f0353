package descent.book.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;

/** Writes small notebooks for tests, cell by cell. */
final class Draft {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode content = JSON.createObjectNode();
  private final ArrayNode cells = content.putArray("cells");
  private ObjectNode cell = JSON.createObjectNode();

  Draft() {
    content.putObject("metadata").putObject("kernelspec").put("language", "java");
    content.put("nbformat", 4).put("nbformat_minor", 5);
  }

  Draft prose(String source) {
    cell = cells.addObject().put("cell_type", "markdown").put("source", source);
    cell.putObject("metadata");
    return this;
  }

  Draft code(String source) {
    long before =
        cells
            .valueStream()
            .filter(other -> other.path("cell_type").asText().equals("code"))
            .count();
    cell = cells.addObject().put("cell_type", "code").put("source", source);
    cell.put("execution_count", before + 1).putArray("outputs");
    cell.putObject("metadata");
    return this;
  }

  Draft notExecuted() {
    cell.putNull("execution_count");
    return this;
  }

  Draft tag(String tag) {
    ((ObjectNode) cell.path("metadata")).withArray("tags").add(tag);
    return this;
  }

  Draft prints(String stream, String text) {
    output("stream").put("name", stream).put("text", text);
    return this;
  }

  Draft shows(Map<String, String> forms) {
    return shows(forms, JSON.createObjectNode());
  }

  Draft shows(Map<String, String> forms, ObjectNode metadata) {
    ObjectNode shown = output("display_data");
    shown.set("data", JSON.valueToTree(forms));
    shown.set("metadata", metadata);
    return this;
  }

  Draft fails(String name, String message) {
    output("error").put("ename", name).put("evalue", message);
    return this;
  }

  private ObjectNode output(String type) {
    return ((ArrayNode) cell.path("outputs")).addObject().put("output_type", type);
  }

  Draft language(String language) {
    ((ObjectNode) content.path("metadata").path("kernelspec")).put("language", language);
    return this;
  }

  Notebook named(String name) {
    return named(name, Path.of("."));
  }

  Notebook named(String name, Path folder) {
    return new Notebook(name, folder, content);
  }

  static ObjectNode alt(String words) {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.putObject("image/png").put("alt", words);
    return metadata;
  }
}
