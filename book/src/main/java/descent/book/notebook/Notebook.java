package descent.book.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A notebook in memory.
 *
 * @param name its file name without {@code .ipynb}
 * @param folder where its kernel runs: the folder it lies in
 * @param content the whole file; not to be changed, see {@link #copyOfContent}
 */
public record Notebook(String name, Path folder, ObjectNode content) {
  private static final String SUFFIX = ".ipynb";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** Reads a notebook of format 4. */
  public static Notebook read(Path file) {
    return read(file, file.toAbsolutePath().getParent());
  }

  static Notebook read(Path file, Path folder) {
    String fileName = file.getFileName().toString();
    try {
      JsonNode content = JSON.readTree(file.toFile());
      if (!(content instanceof ObjectNode object) || !object.path("cells").isArray()) {
        throw new IllegalArgumentException(file + " is no notebook: it has no list of cells");
      }
      return new Notebook(
          fileName.substring(0, fileName.length() - SUFFIX.length()), folder, object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is no notebook: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Reads the notebooks of a folder, in the order of their names. */
  public static List<Notebook> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted()
          .map(Notebook::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** Where it lies, unless it was made in memory only. */
  public Path file() {
    return folder.resolve(name + SUFFIX);
  }

  /** Its cells, numbered from 1. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    content.path("cells").forEach(cell -> cells.add(Cell.of(cells.size() + 1, cell)));
    return cells;
  }

  /** Its code cells. */
  public List<Cell> code() {
    return cells().stream().filter(Cell::isCode).toList();
  }

  /** What is said about the notebook as a whole. */
  public JsonNode metadata() {
    return content.path("metadata");
  }

  /** The content to build another notebook from. */
  public ObjectNode copyOfContent() {
    return content.deepCopy();
  }

  /**
   * Everything that decides what an execution gives and what the executed copy says besides
   * outputs: sources, prose and metadata, without outputs, counts and what Jupyter notes about the
   * kernel it used.
   */
  String withoutOutputs() {
    ObjectNode bare = copyOfContent();
    if (bare.path("metadata") instanceof ObjectNode metadata) {
      metadata.remove(List.of("kernelspec", "language_info"));
    }
    for (JsonNode cell : (ArrayNode) bare.path("cells")) {
      ((ObjectNode) cell).remove(List.of("outputs", "execution_count"));
    }
    return new String(written(bare), StandardCharsets.UTF_8);
  }

  /** The content as JSON with sorted keys. */
  byte[] written() {
    return written(content);
  }

  private static byte[] written(ObjectNode content) {
    try {
      // Through a map, since sorting by keys does not reach into a tree.
      return JSON.writeValueAsBytes(JSON.treeToValue(content, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree that was read can be written", e);
    }
  }

  /** Text that the format stores whole or as a list of lines. */
  static String joined(JsonNode text) {
    return text.isArray()
        ? text.valueStream().map(JsonNode::asText).collect(Collectors.joining())
        : text.asText();
  }
}
