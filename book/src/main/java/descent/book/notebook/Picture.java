package descent.book.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What has to hold of a picture, whatever it shows. */
final class Picture {
  static final String PNG = "image/png";
  static final String SVG = "image/svg+xml";

  /** The chunk that ends a PNG, without its length and checksum. */
  private static final String LAST_CHUNK = "IEND";

  private static final int CHECKSUM_BYTES = 4;

  private Picture() {}

  static boolean isIn(Output.Shown shown) {
    return shown.forms().containsKey(PNG) || shown.forms().containsKey(SVG);
  }

  /** What is wrong with the picture's bytes. */
  static Optional<String> fault(Output.Shown shown) {
    String svg = shown.forms().get(SVG);
    if (svg != null && !svg.contains("</svg>")) {
      return Optional.of("the picture is no complete SVG: </svg> is missing");
    }
    String png = shown.forms().get(PNG);
    return png == null ? Optional.empty() : faultOfPng(png);
  }

  private static Optional<String> faultOfPng(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return Optional.of("the picture is no valid Base64: " + e.getMessage());
    }
    int end = bytes.length - CHECKSUM_BYTES;
    int start = end - LAST_CHUNK.length();
    if (start < 0
        || !new String(bytes, start, LAST_CHUNK.length(), StandardCharsets.US_ASCII)
            .equals(LAST_CHUNK)) {
      return Optional.of(
          "the picture is cut off: its PNG of "
              + bytes.length
              + " bytes does not end in "
              + LAST_CHUNK);
    }
    try {
      if (ImageIO.read(new ByteArrayInputStream(bytes)) == null) {
        return Optional.of("the picture is no PNG");
      }
    } catch (IOException e) {
      return Optional.of("the picture cannot be decoded: " + e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Whether words stand for the picture: in the metadata of the output or the cell, or in an HTML
   * form.
   */
  static boolean hasAltText(Output.Shown shown, JsonNode cellMetadata) {
    return hasAlt(shown.metadata())
        || hasAlt(cellMetadata)
        || shown.forms().getOrDefault("text/html", "").contains("alt=");
  }

  private static boolean hasAlt(JsonNode metadata) {
    return metadata.findValuesAsText("alt").stream().anyMatch(words -> !words.isBlank());
  }
}
