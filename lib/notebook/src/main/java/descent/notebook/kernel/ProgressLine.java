package descent.notebook.kernel;

import java.util.UUID;
import org.dflib.jjava.jupyter.channels.JupyterInputStream;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Where a progress line is shown. */
interface ProgressLine {

  /** Shows a text in place of the one before. */
  void show(String text);

  /** Takes the text away. */
  void clear();

  /** Nowhere. */
  ProgressLine NONE =
      new ProgressLine() {
        @Override
        public void show(String text) {}

        @Override
        public void clear() {}
      };

  /**
   * Below the cell that runs now. A front end that a person sits at can ask for input, and one that
   * executes notebooks by itself cannot: that is how the two are told apart.
   */
  static ProgressLine of(BaseKernel kernel) {
    boolean attended =
        kernel.getIO().display.isAttached()
            && kernel.getIO().in instanceof JupyterInputStream input
            && input.isEnabled();
    return attended ? new OfKernel(kernel) : NONE;
  }

  /** A display that is updated in place, and emptied at the end. */
  final class OfKernel implements ProgressLine {
    private final BaseKernel kernel;
    private String id = "";

    OfKernel(BaseKernel kernel) {
      this.kernel = kernel;
    }

    @Override
    public void show(String text) {
      DisplayData data = new DisplayData(text);
      if (id.isEmpty()) {
        id = "descent-progress-" + UUID.randomUUID();
        // Its own method for this changed its signature between versions of the kernel.
        data.putTransientData("display_id", id);
        kernel.getIO().display.display(data);
      } else {
        kernel.getIO().display.updateDisplay(id, data);
      }
    }

    @Override
    public void clear() {
      if (!id.isEmpty()) {
        kernel.getIO().display.updateDisplay(id, new DisplayData(""));
      }
    }
  }
}
