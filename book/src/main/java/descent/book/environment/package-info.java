/**
 * What has to be there before a notebook runs: Python, the virtual environment {@code .venv} made
 * from hashed pins, the kernelspec {@code descent} inside it, fonts, and JupyterLab.
 *
 * <p>Depends on the JDK and on Jackson only. It knows nothing of what stands in a notebook.
 */
package descent.book.environment;
