/**
 * Data for the chapters: real data sets by name, seeded synthetic ones, and the few steps between a
 * table and the arrays that the optimizers take (columns, classes, standardization, splitting).
 *
 * <p>Tables and the reading of CSV are Tablesaw's; random numbers are those of {@code
 * descent.random}, argument checks those of {@code descent.argument}. The package depends on
 * nothing else: no charts, no kernel.
 */
package descent.notebook.data;
