/**
 * Constrained problems: their model ({@link descent.convex.ConstrainedProblem}), multipliers, the
 * KKT report, Newton's method on the KKT system, and sensitivity.
 *
 * <p>Throughout, {@code f(x)} is minimized subject to {@code h_i(x) = 0}, {@code g_j(x) ≤ 0} and
 * {@code l ≤ x ≤ u}, with the Lagrangian {@code L = f + Σ λ_i h_i + Σ μ_j g_j + Σ ν⁻_k (l_k − x_k)
 * + Σ ν⁺_k (x_k − u_k)} and {@code μ, ν⁻, ν⁺ ≥ 0}. Nothing here needs convexity unless it says so.
 *
 * <p>It may depend on {@code descent.optimize}, {@code descent.linesearch} and the layers below.
 */
package descent.convex;
