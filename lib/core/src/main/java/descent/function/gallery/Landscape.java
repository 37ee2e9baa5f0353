package descent.function.gallery;

/** What a function looks like to a method that goes downhill. */
public enum Landscape {
  /** Convex: every local minimizer is a minimizer. */
  CONVEX,
  /** Not convex, but the minimizer is the only local one in the domain. */
  UNIMODAL,
  /** Several local minimizers, of which some may be no minimizers, so that the start decides. */
  MULTIMODAL,
  /** No local minimizer: the gradient vanishes at a saddle only. */
  SADDLE
}
