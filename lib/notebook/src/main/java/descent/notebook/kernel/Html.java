package descent.notebook.kernel;

/** HTML that reads well on a light and on a dark ground: it never names a colour of its own. */
final class Html {
  static final String TABLE =
      "<table style=\"border-collapse:collapse;color:inherit;background:none;font-variant-numeric:"
          + "tabular-nums\">";

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String cell(String text, boolean number) {
    return "<td style=\"text-align:"
        + (number ? "right" : "left")
        + ";padding:0.15em 0.7em\">"
        + escape(text)
        + "</td>";
  }

  static String columnHeader(String text, boolean number) {
    return "<th scope=\"col\" style=\"text-align:"
        + (number ? "right" : "left")
        + ";padding:0.15em 0.7em;border-bottom:1px solid currentColor\">"
        + escape(text)
        + "</th>";
  }

  static String rowHeader(String text) {
    return "<th scope=\"row\" style=\"text-align:left;padding:0.15em 0.7em;font-weight:normal\">"
        + escape(text)
        + "</th>";
  }
}
