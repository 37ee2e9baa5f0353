package descent.book.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cell of a notebook.
 *
 * @param number its place among all cells, from 1
 * @param kind {@code code}, {@code markdown} or {@code raw}
 * @param source what stands in it
 * @param executionCount the number JupyterLab shows in brackets, if it ran
 * @param metadata what is said about it
 * @param outputs what it left below itself
 */
public record Cell(
    int number,
    String kind,
    String source,
    OptionalInt executionCount,
    JsonNode metadata,
    List<Output> outputs) {

  static Cell of(int number, JsonNode stored) {
    List<Output> outputs = new ArrayList<>();
    stored.path("outputs").forEach(output -> outputs.add(Output.of(output)));
    JsonNode count = stored.path("execution_count");
    return new Cell(
        number,
        stored.path("cell_type").asText(),
        Notebook.joined(stored.path("source")),
        count.isIntegralNumber() ? OptionalInt.of(count.asInt()) : OptionalInt.empty(),
        stored.path("metadata"),
        List.copyOf(outputs));
  }

  /** Whether it is code that a kernel would run; an empty code cell is not run. */
  public boolean isCode() {
    return kind.equals("code") && !source.isBlank();
  }

  /** Whether it is prose. */
  public boolean isProse() {
    return kind.equals("markdown");
  }

  /** Its tags. */
  public Set<String> tags() {
    return metadata.path("tags").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
  }

  /** Whether it carries a tag. */
  public boolean isTagged(String tag) {
    return tags().contains(tag);
  }

  /**
   * Everything it shows as text: what it printed, then the plain form of what it showed, in order.
   */
  public String text() {
    return outputs.stream().map(Output::text).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "cell "
        + number
        + (executionCount.isPresent() ? " (In [" + executionCount.getAsInt() + "])" : "");
  }
}
