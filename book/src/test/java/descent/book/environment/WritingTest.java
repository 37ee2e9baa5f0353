package descent.book.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {
  @TempDir Path folder;

  @Test
  void replacesAFileOnlyWhenItChangesAndLeavesNothingElseBehind() throws IOException {
    Path file = folder.resolve("new/file.txt");
    assertThat(Writing.ifChanged(file, new byte[] {1})).isTrue();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(Writing.ifChanged(file, new byte[] {1})).isFalse();
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
    assertThat(Writing.ifChanged(file, new byte[] {2})).isTrue();
    assertThat(file).hasBinaryContent(new byte[] {2});
    assertThat(file.getParent()).isDirectoryContaining(entry -> entry.equals(file));
    assertThat(file.getParent().toFile().list()).hasSize(1);
  }
}
