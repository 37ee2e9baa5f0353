package descent.notebook.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DataFilesTest {

  /** The SHA-256 of "abc", from FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final Map<String, byte[]> files = new HashMap<>();

  private DataFiles dataFiles() {
    return new DataFiles(
        file -> files.containsKey(file) ? new ByteArrayInputStream(files.get(file)) : null);
  }

  private void put(String file, String text) {
    files.put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void returnsAFileWhoseDigestIsRight() {
    put("SHA256SUMS", ABC + "  a.csv\n");
    put("a.csv", "abc");
    assertThat(dataFiles().read("a.csv")).asString().isEqualTo("abc");
  }

  @Test
  void namesADamagedFileAndBothDigests() {
    put("SHA256SUMS", ABC + "  a.csv\n");
    put("a.csv", "abd");
    assertThatIllegalStateException()
        .isThrownBy(() -> dataFiles().read("a.csv"))
        .withMessage(
            "data file a.csv is damaged: expected SHA-256 "
                + ABC
                + ", found a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9");
  }

  @Test
  void namesAMissingFile() {
    put("SHA256SUMS", ABC + "  a.csv\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> dataFiles().read("a.csv"))
        .withMessage(
            "data file a.csv is missing from the class path (/descent/data/): expected SHA-256 "
                + ABC
                + ", found no file");
  }

  @Test
  void namesAMissingUnlistedOrMalformedChecksum() {
    assertThatIllegalStateException()
        .isThrownBy(() -> dataFiles().read("a.csv"))
        .withMessage("data file SHA256SUMS is missing from the class path (/descent/data/)");
    put("SHA256SUMS", ABC + "  b.csv\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> dataFiles().read("a.csv"))
        .withMessage("SHA256SUMS has no line for data file a.csv");
    put("SHA256SUMS", ABC + "  b.csv\nabc  a.csv\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> dataFiles().read("a.csv"))
        .withMessage("SHA256SUMS, line 2: expected a SHA-256 and a file name, got \"abc  a.csv\"");
  }

  @Test
  void reportsAFileThatCannotBeRead() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    assertThatThrownBy(() -> new DataFiles(file -> broken).read("a.csv"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("data file SHA256SUMS cannot be read");
  }

  @Test
  void anyChangedByteIsNoticed() {
    byte[] iris = DataFiles.onClassPath().read("iris.csv");
    put("SHA256SUMS", DataFiles.onClassPath().checksums().get("iris.csv") + "  iris.csv\n");
    for (int i = 0; i < iris.length; i += 97) {
      byte[] damaged = iris.clone();
      damaged[i] ^= 1;
      files.put("iris.csv", damaged);
      assertThatIllegalStateException().isThrownBy(() -> dataFiles().read("iris.csv"));
    }
    files.put("iris.csv", iris);
    assertThat(dataFiles().read("iris.csv")).isEqualTo(iris);
  }

  @Test
  void listsEachDataSetOnceAndNothingElse() {
    assertThat(DataFiles.onClassPath().checksums().keySet())
        .containsExactlyInAnyOrderElementsOf(DataSet.ALL.stream().map(DataSet::file).toList());
  }

  @Test
  void theFolderItsReadmeAndTheChecksumsAgree() throws IOException {
    Path folder = folder();
    Map<String, String> expected = DataFiles.onClassPath().checksums();

    Map<String, String> found = new TreeMap<>();
    try (var paths = Files.newDirectoryStream(folder, "*.csv")) {
      for (Path path : paths) {
        found.put(path.getFileName().toString(), DataFiles.sha256(Files.readAllBytes(path)));
      }
    }
    assertThat(found).isEqualTo(expected);

    Map<String, String> documented = new TreeMap<>();
    String readme = Files.readString(folder.resolve("README.md"));
    Pattern.compile(
            "\\| `([a-z-]+\\.csv)` \\|.*?\\| SHA-256 \\| `([0-9a-f]{64})` \\|", Pattern.DOTALL)
        .matcher(readme)
        .results()
        .forEach((MatchResult table) -> documented.put(table.group(1), table.group(2)));
    assertThat(documented).isEqualTo(expected);
  }

  @Test
  void theReadmeNamesEveryColumnAndTheTrueNumberOfRows() throws IOException {
    String readme = Files.readString(folder().resolve("README.md"));
    for (DataSet set : DataSet.ALL) {
      int start = readme.indexOf("| `" + set.file() + "` |");
      int end = readme.indexOf("\n## ", start);
      String section = readme.substring(start, end < 0 ? readme.length() : end);
      assertThat(section).contains("| Rows | " + Data.load(set.name()).rowCount() + " ");
      for (DataSet.Column column : set.columns()) {
        // Families of columns are described by one line: pixels, and the three columns a measure.
        String documented =
            column
                .name()
                .replaceFirst("^pixel_\\d_\\d$", "pixel_0_0")
                .replaceFirst("_(mean|se|worst)$", "");
        assertThat(section).as(set.file()).contains("| `" + documented + "`");
      }
    }
  }

  /** The folder data of the repository; Surefire runs in the module's folder. */
  private static Path folder() {
    return Path.of(System.getProperty("basedir", ""), "..", "..", "data");
  }
}
