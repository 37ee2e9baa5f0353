package descent.notebook.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Charts as PNG files. The picture has two pixels for each logical one and says so (192 dots an
 * inch), so that it is crisp on screens and has its logical size on paper. A palette makes it about
 * three times smaller. The same chart gives the same bytes.
 */
public final class Png {
  /** Pixels for one logical pixel, in each direction. */
  public static final int DENSITY = 2;

  /** Above this size a picture is tried again with fewer colours. */
  private static final int ENOUGH_BYTES = 108_000;

  private static final int[][] COLORS_AND_SHADES = {{160, 64}, {40, 16}, {24, 8}};

  private static final String PIXELS_PER_METRE = Integer.toString((int) (96 * DENSITY / 0.0254));

  private Png() {}

  /** The file's bytes. */
  public static byte[] of(Chart<?, ?> chart) {
    BufferedImage image =
        new BufferedImage(
            chart.getWidth() * DENSITY, chart.getHeight() * DENSITY, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(DENSITY, DENSITY);
    chart.paint(g, chart.getWidth(), chart.getHeight());
    g.dispose();
    byte[] file = {};
    for (int[] budget : COLORS_AND_SHADES) {
      file = encode(indexed(image, budget[0], budget[1]));
      if (file.length <= ENOUGH_BYTES) {
        break;
      }
    }
    return file;
  }

  private static byte[] encode(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64_000);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(0);
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), settings);
      IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
      IIOMetadataNode physical = new IIOMetadataNode("pHYs");
      physical.setAttribute("pixelsPerUnitXAxis", PIXELS_PER_METRE);
      physical.setAttribute("pixelsPerUnitYAxis", PIXELS_PER_METRE);
      physical.setAttribute("unitSpecifier", "meter");
      root.appendChild(physical);
      metadata.mergeTree("javax_imageio_png_1.0", root);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * The image with a palette: its most frequent colours as they are, for these are grounds and
   * lines, and then the most frequent ones of the rest, rounded, for these are shades on the edges
   * of letters and lines. What has no place there becomes its nearest neighbour.
   */
  static BufferedImage indexed(BufferedImage image, int exactColors, int roundedShades) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, int[]> counts = new HashMap<>();
    // Neighbours are mostly alike: counting runs saves most of the look-ups.
    for (int start = 0; start < pixels.length; ) {
      int end = start + 1;
      while (end < pixels.length && pixels[end] == pixels[start]) {
        end++;
      }
      counts.computeIfAbsent(pixels[start] & 0xFFFFFF, key -> new int[1])[0] += end - start;
      start = end;
    }
    for (Color color : House.INKS) {
      counts.computeIfPresent(
          color.getRGB() & 0xFFFFFF, (key, count) -> new int[] {Integer.MAX_VALUE / 2});
    }
    int[] exact = mostFrequent(counts, exactColors);
    Map<Integer, int[]> shades = new HashMap<>();
    counts.forEach(
        (color, count) -> shades.computeIfAbsent(rounded(color), key -> new int[1])[0] += count[0]);
    for (int color : exact) {
      shades.remove(color);
    }
    int[] palette =
        IntStream.concat(Arrays.stream(exact), Arrays.stream(mostFrequent(shades, roundedShades)))
            .toArray();
    Map<Integer, Byte> index = new HashMap<>();
    for (int color : counts.keySet()) {
      index.put(color, (byte) nearest(palette, color));
    }
    byte[] indices = new byte[pixels.length];
    int last = pixels[0] & 0xFFFFFF;
    byte lastIndex = index.get(last);
    for (int i = 0; i < pixels.length; i++) {
      if ((pixels[i] & 0xFFFFFF) != last) {
        last = pixels[i] & 0xFFFFFF;
        lastIndex = index.get(last);
      }
      indices[i] = lastIndex;
    }
    int[] opaque = Arrays.stream(palette).map(rgb -> rgb | 0xFF000000).toArray();
    IndexColorModel model =
        new IndexColorModel(
            8, opaque.length, opaque, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    raster.setDataElements(0, 0, width, height, indices);
    return new BufferedImage(model, raster, false, null);
  }

  private static int[] mostFrequent(Map<Integer, int[]> counts, int most) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, int[]>comparingByValue((a, b) -> Integer.compare(b[0], a[0]))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  /** Each channel to one of 16 steps from 0 to 255. */
  private static int rounded(int rgb) {
    int rounded = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      rounded |= (((rgb >> shift & 0xFF) + 8) / 17 * 17) << shift;
    }
    return rounded;
  }

  private static int nearest(int[] palette, int color) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = 0;
      for (int shift = 0; shift <= 16; shift += 8) {
        int difference = (palette[i] >> shift & 0xFF) - (color >> shift & 0xFF);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
