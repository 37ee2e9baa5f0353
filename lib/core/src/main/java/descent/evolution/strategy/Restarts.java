package descent.evolution.strategy;

import descent.argument.Require;

/**
 * What CMA-ES does when a run has ended without success: start again, elsewhere, with more
 * children. Within bounds a run begins at a uniform point of the box, otherwise at {@code x0 +
 * σ₀z}, {@code z ~ N(0, I)}.
 *
 * @param kind which sizes the populations have
 * @param limit how many restarts there are at most
 */
public record Restarts(Kind kind, int limit) {

  /** How the number of children changes from run to run. */
  public enum Kind {
    /** There are no restarts. */
    NONE,
    /**
     * IPOP: each run has twice as many children as the one before. Source: Auger and Hansen, A
     * restart CMA evolution strategy with increasing population size (CEC 2005).
     */
    DOUBLING,
    /**
     * BIPOP: runs that double the children alternate with runs of few children and a small first
     * step, {@code λ = ⌊λ_0 (λ_large/(2λ_0))^{u²}⌋} and {@code σ = σ₀ 10^{−2u'}}, so that both have
     * used about as many evaluations. A small run has at most half those of the last large one.
     * Source: Hansen, Benchmarking a BI-population CMA-ES on the BBOB-2009 function testbed (GECCO
     * 2009), section 2.
     */
    TWO_POPULATIONS
  }

  /** Checks. */
  public Restarts {
    Require.nonNull("kind", kind);
    Require.atLeast("limit", limit, kind == Kind.NONE ? 0 : 1);
  }

  /** None: the search ends with its first run. */
  public static Restarts none() {
    return new Restarts(Kind.NONE, 0);
  }

  /** IPOP, with at most that many restarts. */
  public static Restarts ipop(int limit) {
    return new Restarts(Kind.DOUBLING, limit);
  }

  /** BIPOP, with at most that many restarts. */
  public static Restarts bipop(int limit) {
    return new Restarts(Kind.TWO_POPULATIONS, limit);
  }
}
