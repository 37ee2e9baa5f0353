package descent.notebook.chart;

import java.awt.Color;

/**
 * Colours for values. From pale yellow to dark blue where values only grow: its lightness falls all
 * the way, so that it survives grey print and any colour vision. From vermillion over white to blue
 * where the sign matters.
 *
 * @param low the value at the beginning
 * @param high the value at the end
 */
record Ramp(double low, double high) {
  private static final int[] GROWING = {0xFFFFE0, 0xD3EDC8, 0x8FD0C0, 0x45A9BF, 0x2C74AE, 0x16336E};
  private static final int[] SIGNED = {
    0xB34700, 0xE9976A, 0xF9DFCF, 0xFFFFFF, 0xCFE1F0, 0x6AA9D6, 0x005A94
  };
  private static final int STEPS = 24;

  /** The ramp of values; symmetric about 0 if they have both signs. */
  static Ramp of(double least, double greatest) {
    if (least < 0 && greatest > 0) {
      double most = Math.max(-least, greatest);
      return new Ramp(-most, most);
    }
    return least < greatest ? new Ramp(least, greatest) : new Ramp(least - 0.5, least + 0.5);
  }

  Color color(double value) {
    if (Double.isNaN(value)) {
      return Color.WHITE;
    }
    double share = Math.max(0, Math.min(1, (value - low) / (high - low)));
    // In steps, because a picture of few colours is a small file.
    double stepped = Math.min(STEPS - 1, Math.floor(share * STEPS)) / (STEPS - 1);
    int[] stops = low < 0 && high > 0 ? SIGNED : GROWING;
    double place = stepped * (stops.length - 1);
    int i = (int) Math.min(stops.length - 2, Math.floor(place));
    return mix(stops[i], stops[i + 1], place - i);
  }

  static Color mix(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = from >> shift & 0xFF;
      int b = to >> shift & 0xFF;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return new Color(mixed);
  }

  /** Ink that stands out from a ground. */
  static Color inkOn(Color ground) {
    double lightness =
        0.2126 * ground.getRed() + 0.7152 * ground.getGreen() + 0.0722 * ground.getBlue();
    return lightness > 140 ? House.INK : Color.WHITE;
  }
}
