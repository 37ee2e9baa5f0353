package descent.function.gallery;

/** Collections that several test functions come from. */
final class Sources {
  static final String JAMIL_YANG =
      "Jamil & Yang, A literature survey of benchmark functions for global optimisation problems,"
          + " International Journal of Mathematical Modelling and Numerical Optimisation 4 (2013),"
          + " arXiv:1308.4008";

  static final String SURJANOVIC_BINGHAM =
      "Surjanovic & Bingham, Virtual Library of Simulation Experiments: Test Functions and Datasets"
          + " (2013)";

  static final String MORE_GARBOW_HILLSTROM =
      "Moré, Garbow & Hillstrom, Testing unconstrained optimization software, ACM Transactions on"
          + " Mathematical Software 7 (1981)";

  static final String DAUPHIN =
      "Dauphin et al., Identifying and attacking the saddle point problem in high-dimensional"
          + " non-convex optimization, NIPS 27 (2014), arXiv:1406.2572";

  private Sources() {}
}
