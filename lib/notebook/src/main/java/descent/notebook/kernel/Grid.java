package descent.notebook.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of words ready to be shown. Without headers, a first column of words names the rows.
 *
 * @param caption what stands above the table, maybe empty
 * @param headers the headers of the columns; empty if they have none
 * @param numeric for each column, whether it holds numbers and is set flush right
 * @param rows the cells
 * @param footnote what stands below the table, maybe empty
 */
record Grid(
    String caption,
    List<String> headers,
    List<Boolean> numeric,
    List<List<String>> rows,
    String footnote) {

  /** Numbers without headers. */
  static Grid ofNumbers(String caption, List<List<String>> rows) {
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    List<Boolean> numeric = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      numeric.add(true);
    }
    return new Grid(caption, List.of(), numeric, rows, "");
  }

  String html() {
    StringBuilder html = new StringBuilder(Html.TABLE);
    if (!caption.isEmpty()) {
      html.append("<caption style=\"color:inherit;text-align:left\">")
          .append(Html.escape(caption))
          .append("</caption>");
    }
    if (!headers.isEmpty()) {
      html.append("<thead><tr>");
      for (int c = 0; c < headers.size(); c++) {
        html.append(Html.columnHeader(headers.get(c), numeric.get(c)));
      }
      html.append("</tr></thead>");
    }
    html.append("<tbody>");
    for (List<String> row : rows) {
      html.append("<tr>");
      for (int c = 0; c < row.size(); c++) {
        boolean names = c == 0 && headers.isEmpty() && !numeric.get(0);
        html.append(names ? Html.rowHeader(row.get(c)) : Html.cell(row.get(c), numeric.get(c)));
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    return footnote.isEmpty() ? html.toString() : html + "<p>" + Html.escape(footnote) + "</p>";
  }

  String text() {
    int[] widths = new int[numeric.size()];
    for (int c = 0; c < headers.size(); c++) {
      widths[c] = headers.get(c).length();
    }
    for (List<String> row : rows) {
      for (int c = 0; c < row.size(); c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    List<String> lines = new ArrayList<>();
    if (!caption.isEmpty()) {
      lines.add(caption);
    }
    if (!headers.isEmpty()) {
      lines.add(line(headers, widths));
      List<String> dashes = new ArrayList<>();
      for (int width : widths) {
        dashes.add("-".repeat(width));
      }
      lines.add(line(dashes, widths));
    }
    for (List<String> row : rows) {
      lines.add(line(row, widths));
    }
    if (!footnote.isEmpty()) {
      lines.add(footnote);
    }
    return String.join("\n", lines);
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String space = " ".repeat(widths[c] - cells.get(c).length());
      line.append(c == 0 ? "" : "  ")
          .append(numeric.get(c) ? space + cells.get(c) : cells.get(c) + space);
    }
    return line.toString().stripTrailing();
  }
}
