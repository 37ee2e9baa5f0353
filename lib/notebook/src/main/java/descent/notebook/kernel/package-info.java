/**
 * The extension of the notebook kernel: how values look below a cell, the imports every chapter
 * needs, and the progress line of a long run.
 *
 * <p>It may depend on everything in this module and on the kernel's classes; nothing depends on it.
 */
package descent.notebook.kernel;
