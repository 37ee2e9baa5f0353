/**
 * What makes the notebooks check themselves: claims that prose makes ({@link
 * descent.notebook.exercise.Claim}) and answers that readers give ({@link
 * descent.notebook.exercise.Exercises}). The exercises of each chapter lie in a class of their own.
 *
 * <p>It may depend on the core and on the data sets, and knows neither charts nor the kernel.
 */
package descent.notebook.exercise;
