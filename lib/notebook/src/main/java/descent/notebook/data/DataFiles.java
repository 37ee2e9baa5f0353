package descent.notebook.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the folder {@code data}, each checked against {@code SHA256SUMS} before it is used:
 * a chapter's numbers would otherwise drift with a damaged file, and nobody would see why.
 */
final class DataFiles {

  static final String CHECKSUMS = "SHA256SUMS";

  private static final String FOLDER = "/descent/data/";

  /** A line of sha256sum: the digest, a space, a space or an asterisk, the name. */
  private static final Pattern CHECKSUM_LINE = Pattern.compile("([0-9a-f]{64}) [ *](\\S+)");

  private final Function<String, InputStream> source;

  /** Files from a source that opens a file by name and answers null when there is none. */
  DataFiles(Function<String, InputStream> source) {
    this.source = source;
  }

  /** The files as packed into this library. */
  static DataFiles onClassPath() {
    return new DataFiles(file -> DataFiles.class.getResourceAsStream(FOLDER + file));
  }

  /**
   * The bytes of a file, verified.
   *
   * @throws IllegalStateException when the file is missing or its digest is not the expected one
   */
  byte[] read(String file) {
    String expected = checksums().get(file);
    if (expected == null) {
      throw new IllegalStateException(CHECKSUMS + " has no line for data file " + file);
    }
    byte[] bytes = bytes(file);
    if (bytes == null) {
      throw new IllegalStateException(
          "data file %s is missing from the class path (%s): expected SHA-256 %s, found no file"
              .formatted(file, FOLDER, expected));
    }
    String found = sha256(bytes);
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          "data file %s is damaged: expected SHA-256 %s, found %s"
              .formatted(file, expected, found));
    }
    return bytes;
  }

  /** The digests by file name, as {@code SHA256SUMS} lists them. */
  Map<String, String> checksums() {
    byte[] bytes = bytes(CHECKSUMS);
    if (bytes == null) {
      throw new IllegalStateException(
          "data file %s is missing from the class path (%s)".formatted(CHECKSUMS, FOLDER));
    }
    Map<String, String> checksums = new HashMap<>();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = CHECKSUM_LINE.matcher(lines.get(i));
      if (!line.matches()) {
        throw new IllegalStateException(
            "%s, line %d: expected a SHA-256 and a file name, got \"%s\""
                .formatted(CHECKSUMS, i + 1, lines.get(i)));
      }
      checksums.put(line.group(2), line.group(1));
    }
    return checksums;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must offer SHA-256", e);
    }
  }

  private byte[] bytes(String file) {
    try (InputStream in = source.apply(file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + file + " cannot be read", e);
    }
  }
}
