package descent.book.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import descent.book.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The data behind the first page, the errata and the coverage map point at what is there. */
class BookDataTest {
  private static final Path BOOK = Pages.PROJECT.book();
  private static final Path ROOT = Pages.PROJECT.root();

  /** How many sections each source has, counted in the source itself. */
  private static final Map<String, Integer> SECTIONS =
      Map.of("S0", 11, "S1", 16, "S2", 21, "S3", 18, "S4", 13);

  /** The chapters that are written, by their numbers. */
  private static final Map<String, Notebook> WRITTEN =
      Notebook.in(Pages.PROJECT.notebooks()).stream()
          .collect(
              Collectors.toMap(
                  notebook -> number(notebook.name()),
                  notebook -> notebook,
                  (a, b) -> a,
                  TreeMap::new));

  private static String number(String name) {
    return name.substring(0, name.indexOf('-'));
  }

  private static JsonNode read(String file) throws IOException {
    return new YAMLMapper().readTree(BOOK.resolve(file).toFile());
  }

  private static List<JsonNode> plan() throws IOException {
    List<JsonNode> chapters = new ArrayList<>();
    read("chapters.yaml").forEach(part -> part.path("chapters").forEach(chapters::add));
    return chapters;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  private static Set<String> planned() throws IOException {
    return plan().stream()
        .map(chapter -> number(chapter.path("name").asText()))
        .collect(Collectors.toSet());
  }

  @Test
  void thePlanHoldsEveryChapterInOrderAndByItsTitle() throws IOException {
    List<String> names = plan().stream().map(chapter -> chapter.path("name").asText()).toList();
    assertThat(names).isSorted().doesNotHaveDuplicates();
    assertThat(names).containsAll(WRITTEN.values().stream().map(Notebook::name).toList());
    for (JsonNode chapter : plan()) {
      Notebook notebook = WRITTEN.get(number(chapter.path("name").asText()));
      if (notebook != null) {
        assertThat(notebook.cells().get(0).source())
            .startsWith("# " + chapter.path("title").asText() + "\n");
      }
      assertThat(chapter.path("line").asText()).isNotBlank();
    }
  }

  @Test
  void theFirstPageListsEveryPart() throws IOException {
    String page = Files.readString(BOOK.resolve("index.md"));
    for (JsonNode part : read("chapters.yaml")) {
      assertThat(page).contains("```{chapters} " + part.path("part").asText() + "\n");
    }
  }

  @Test
  void theCoverageMapHasEverySectionOfEverySource() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    read("coverage.yaml")
        .forEach(
            source -> counted.put(source.path("source").asText(), source.path("sections").size()));
    assertThat(counted).isEqualTo(SECTIONS);
  }

  @TestFactory
  Stream<DynamicTest> coverage() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode source : read("coverage.yaml")) {
      for (JsonNode row : source.path("sections")) {
        tests.add(
            dynamicTest(
                source.path("source").asText() + ", " + row.path("section").asText(),
                () -> assertCovered(row)));
      }
    }
    return tests.stream();
  }

  private static void assertCovered(JsonNode row) throws IOException {
    List<String> chapters = texts(row.path("chapters"));
    assertThat(planned()).containsAll(chapters);
    assertThat(chapters).isNotEmpty();
    List<String> exercises = texts(row.path("exercises"));
    List<String> tests = texts(row.path("tests"));
    if (chapters.stream().anyMatch(WRITTEN::containsKey)) {
      assertThat(exercises).as("exercises of a section whose chapter is written").isNotEmpty();
      assertThat(tests).as("tests of a section whose chapter is written").isNotEmpty();
    }
    for (String exercise : exercises) {
      Notebook chapter = WRITTEN.get(exercise.substring(0, exercise.indexOf('.')));
      assertThat(chapter).as("the chapter of exercise %s", exercise).isNotNull();
      assertThat(chapters).contains(number(chapter.name()));
      assertThat(chapter.cells())
          .anyMatch(cell -> cell.source().startsWith("### Exercise " + exercise + " "));
    }
    for (String test : tests) {
      String file = "src/test/java/" + test.replace('.', '/') + ".java";
      assertThat(Stream.of("lib/core", "lib/notebook", "book").map(ROOT::resolve))
          .as("the test %s", test)
          .anyMatch(module -> Files.exists(module.resolve(file)));
    }
  }

  @TestFactory
  Stream<DynamicTest> errata() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode source : read("errata.yaml")) {
      for (JsonNode row : source.path("rows")) {
        tests.add(
            dynamicTest(
                source.path("source").asText() + ":" + row.path("line").asText(),
                () -> assertShown(row)));
      }
    }
    return tests.stream();
  }

  private static void assertShown(JsonNode row) throws IOException {
    List<String> chapters = texts(row.path("chapters"));
    assertThat(planned()).containsAll(chapters);
    assertThat(row.path("verdict").asText())
        .isIn("wrong", "bug", "condition", "contested", "conflict");
    assertThat(List.of(row.path("claim").asText(), row.path("truth").asText()))
        .noneMatch(String::isBlank);
    List<String> cells = texts(row.path("cells"));
    if (chapters.stream().anyMatch(WRITTEN::containsKey)) {
      assertThat(cells).as("cells of a point whose chapter is written").isNotEmpty();
    }
    Set<String> shown =
        chapters.stream()
            .filter(WRITTEN::containsKey)
            .flatMap(chapter -> WRITTEN.get(chapter).content().path("cells").valueStream())
            .filter(cell -> cell.path("cell_type").asText().equals("code"))
            .map(cell -> cell.path("id").asText())
            .collect(Collectors.toSet());
    assertThat(shown).containsAll(cells);
  }
}
