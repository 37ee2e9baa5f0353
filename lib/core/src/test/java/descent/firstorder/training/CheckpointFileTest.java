package descent.firstorder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;

import descent.firstorder.Residuals;
import descent.firstorder.rule.Momentum;
import descent.optimize.Stopping;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final int HEADER = 20;

  @TempDir Path folder;
  private final Training training =
      Training.of(Residuals.random(10, 2, 0.1, 1))
          .rule(Momentum.withLearningRate(0.01))
          .batchSize(4)
          .evaluatingTraining();

  private Checkpoint checkpoint(int step) {
    return training.stopping(Stopping.iterations(step)).run(new double[2], 5).checkpoint();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("run.checkpoint");
    for (int step : new int[] {1, 5, 9}) {
      CheckpointFile.write(file, checkpoint(step));
      Checkpoint read = CheckpointFile.read(file);
      assertThat(CheckpointFormat.encode(read))
          .containsExactly(CheckpointFormat.encode(checkpoint(step)));
      assertThat(read.history()).isEqualTo(checkpoint(step).history());
      assertThat(read.fingerprint()).isEqualTo(checkpoint(step).fingerprint());
      assertThat(files()).containsExactly("run.checkpoint");
    }
  }

  @Test
  void theFormatIsAsDocumented() throws IOException {
    byte[] bytes = CheckpointFormat.encode(checkpoint(3));
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte[] magic = new byte[8];
    in.get(magic);
    assertThat(magic).containsExactly('D', 'E', 'S', 'C', 'E', 'N', 'T', '\n');
    assertThat(in.getInt()).isEqualTo(1);
    assertThat(in.getLong()).isEqualTo(bytes.length - HEADER - 4);
    assertThat(in.getInt()).isEqualTo(2);
    assertThat(in.getInt()).isEqualTo(10);
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - 4);
    assertThat(in.getInt(bytes.length - 4)).isEqualTo((int) crc.getValue());
  }

  @Test
  void aFileCutShortAnywhereIsRefused() throws IOException {
    byte[] whole = CheckpointFormat.encode(checkpoint(5));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatIOException()
          .as("length %d", length)
          .isThrownBy(() -> CheckpointFormat.decode(cut, "run"))
          .withMessageStartingWith("run is cut short");
    }
  }

  @Test
  void aFlippedBitAnywhereIsNoticed() throws IOException {
    byte[] whole = CheckpointFormat.encode(checkpoint(5));
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatIOException()
          .as("bit %d", bit)
          .isThrownBy(() -> CheckpointFormat.decode(flipped, "run"))
          .withMessageMatching(
              "run is (not a checkpoint|of version -?\\d+|cut short or damaged|damaged).*");
    }
  }

  @Test
  void somethingElseIsRefusedAsSuch() throws IOException {
    assertThatIOException()
        .isThrownBy(() -> CheckpointFormat.decode(new byte[] {'P', 'K', 3, 4}, "run"))
        .withMessage("run is not a checkpoint: it does not begin with DESCENT");
    byte[] later = CheckpointFormat.encode(checkpoint(5));
    later[11] = 2;
    assertThatIOException()
        .isThrownBy(() -> CheckpointFormat.decode(later, "run"))
        .withMessage("run is of version 2, but only 1 is known");
    byte[] longer = Arrays.copyOf(later, later.length + 3);
    longer[11] = 1;
    assertThatIOException()
        .isThrownBy(() -> CheckpointFormat.decode(longer, "run"))
        .withMessageStartingWith("run is cut short or damaged: its content should have ");
  }

  @Test
  void impossibleLengthsUnderAGoodChecksumAreRefusedWithoutMakingThem() throws IOException {
    byte[] whole = CheckpointFormat.encode(checkpoint(5));
    int lengthOfRule = HEADER + 4 + 4 + 8;
    for (int length : new int[] {-1, Integer.MAX_VALUE, 100_000}) {
      ByteBuffer bytes = ByteBuffer.wrap(whole.clone());
      bytes.putInt(lengthOfRule, length);
      CRC32C crc = new CRC32C();
      crc.update(bytes.array(), 0, whole.length - 4);
      bytes.putInt(whole.length - 4, (int) crc.getValue());
      assertThatIOException()
          .isThrownBy(() -> CheckpointFormat.decode(bytes.array(), "run"))
          .withMessage("run is damaged: a length of " + length + " is not possible");
    }
  }

  @Test
  void aRefusedFileIsLeftAsItIs() throws IOException {
    Path file = folder.resolve("run");
    byte[] damaged = CheckpointFormat.encode(checkpoint(5));
    damaged[50] ^= 1;
    Files.write(file, damaged);
    assertThatIOException()
        .isThrownBy(() -> CheckpointFile.read(file))
        .withMessage(file + " is damaged: its checksum does not match");
    assertThat(Files.readAllBytes(file)).containsExactly(damaged);
  }

  @Test
  void aWriteThatFailsLosesNothing() throws IOException {
    Path nowhere = folder.resolve("missing").resolve("run");
    assertThatIOException()
        .isThrownBy(() -> CheckpointFile.write(nowhere, checkpoint(1)))
        .withMessage(nowhere + " cannot be written: its folder does not exist");
    // A folder in the file's place cannot be replaced; nothing is left beside it.
    Path taken = Files.createDirectories(folder.resolve("taken"));
    Files.write(taken.resolve("inside"), new byte[] {1});
    assertThatIOException().isThrownBy(() -> CheckpointFile.write(taken, checkpoint(1)));
    assertThat(files()).containsExactly("taken");
    assertThat(taken.resolve("inside")).exists();
  }

  @Test
  void aFileInTheWorkingDirectoryNeedsNoFolder() {
    Path file = Path.of("CheckpointFileTest.checkpoint");
    assertThatCode(
            () -> {
              try {
                CheckpointFile.write(file, checkpoint(1));
                CheckpointFile.read(file);
              } finally {
                Files.deleteIfExists(file);
              }
            })
        .doesNotThrowAnyException();
  }
}
