package descent.firstorder.training;

import descent.argument.Require;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Checkpoints in files. A file is written beside its place first and then moved there in one go, so
 * that whatever goes wrong, the place holds a whole checkpoint: the new one or the one before.
 *
 * <p>The bytes: the eight of {@code "DESCENT\n"}, a version (1), the content's length, the content,
 * and a CRC-32C over all of that, so that a file that was cut short, damaged or made by another
 * version is refused as such.
 */
public final class CheckpointFile {
  private CheckpointFile() {}

  /**
   * Writes a checkpoint, in place of any that is there.
   *
   * @throws IOException if the file cannot be written; what was there is then still there
   */
  public static void write(Path file, Checkpoint checkpoint) throws IOException {
    Path place = Require.nonNull("file", file).toAbsolutePath();
    byte[] bytes = CheckpointFormat.encode(Require.nonNull("checkpoint", checkpoint));
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(file + " cannot be written: its folder does not exist");
    }
    Path beside = Files.createTempFile(folder, place.getFileName() + ".", ".part");
    try {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        // Without this, a power failure after the move could leave an empty file.
        channel.force(true);
      }
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Reads a checkpoint; the file is not changed.
   *
   * @throws IOException if it cannot be read, is no checkpoint, is cut short or damaged, or is of
   *     another version; the message says which
   */
  public static Checkpoint read(Path file) throws IOException {
    return CheckpointFormat.decode(
        Files.readAllBytes(Require.nonNull("file", file)), file.toString());
  }
}
