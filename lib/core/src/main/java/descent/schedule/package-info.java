/**
 * Step sizes and learning rates as functions of the step number. It depends on {@code
 * descent.argument} only.
 */
package descent.schedule;
