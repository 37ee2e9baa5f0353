package descent.notebook.chart;

/**
 * From numbers to places along one axis. XChart's own conversion answers with the middle of the
 * axis for what lies outside of it, and a run may well leave the picture.
 *
 * @param low the number at the beginning
 * @param high the number at the end
 * @param logarithmic whether equal factors, rather than equal differences, are equally long
 */
record Scale(double low, double high, boolean logarithmic) {
  /** The end of what is drawn of a diverging run; air around it must not overflow. */
  private static final double FAR = 1e290;

  /** 0 at the beginning of the axis, 1 at its end; not finite where the axis has no place. */
  double share(double value) {
    return logarithmic
        ? value > 0
            ? (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
            : Double.NaN
        : (value - low) / (high - low);
  }

  /** The label of a tick; empty on a logarithmic axis where labels would crowd. */
  String label(double value) {
    if (logarithmic) {
      return new LogAxis(low, high).label(value);
    }
    // Ticks are sums of steps: what should be 0 or 0.15 is off by a rounding error.
    return Math.abs(value) < 1e-9 * (high - low) ? "0" : Numbers.text(value, 6);
  }

  /**
   * The scale for data from {@code least} to {@code greatest}, with air around it, where the ends
   * that are given (not null) have priority.
   */
  static Scale of(
      double least, double greatest, double air, boolean logarithmic, Double low, Double high) {
    double from = low == null ? Math.max(least, logarithmic ? 1 / FAR : -FAR) : low;
    double to = high == null ? Math.min(greatest, FAR) : high;
    if (!(from <= to)) {
      from = logarithmic ? 0.1 : 0;
      to = logarithmic ? 10 : 1;
    }
    if (logarithmic) {
      if (to / from < 1.001) {
        from /= 2;
        to *= 2;
      }
      double factor = Math.pow(to / from, air);
      return new Scale(low == null ? from / factor : low, high == null ? to * factor : high, true);
    }
    if (to - from <= 1e-12 * Math.max(Math.abs(from), Math.abs(to))) {
      double half = from == 0 ? 1 : Math.abs(from) / 2;
      from -= half;
      to += half;
    }
    double margin = air * (to - from);
    return new Scale(low == null ? from - margin : low, high == null ? to + margin : high, false);
  }
}
