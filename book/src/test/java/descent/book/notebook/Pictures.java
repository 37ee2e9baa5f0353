package descent.book.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A small PNG, whole and broken. */
final class Pictures {
  private Pictures() {}

  static String whole() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  static String cutOff() {
    byte[] bytes = bytes();
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length - 2));
  }

  /** Ends as a PNG must, and cannot be decoded. */
  static String scrambled() {
    byte[] bytes = bytes();
    Arrays.fill(bytes, 0, 8, (byte) 0);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
