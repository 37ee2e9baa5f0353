/**
 * Update rules, one class each: momentum in its conventions, steps that adapt to each coordinate,
 * signs, layer-wise steps, parameter groups, and wrappers that average weights. Where sources write
 * a rule differently, the difference is a named option.
 *
 * <p>It may depend on {@code descent.firstorder} (only {@link descent.firstorder.UpdateRule} and
 * its kinds), on {@code descent.schedule}, {@code descent.function} and the layers below.
 */
package descent.firstorder.rule;
