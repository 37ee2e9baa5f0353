/**
 * The training loop: finite sum, update rule, schedule, sampling, clipping, validation and stopping
 * together ({@link Training}), what it answers ({@link TrainingResult}), and how a run is saved and
 * resumed bit for bit ({@link Checkpoint}, {@link CheckpointFile}); what a run's own history
 * decides ({@link EarlyStopping}, {@link RateFeedback}); two short runs before a long one ({@link
 * LearningRateRangeTest}, {@link OverfitOneBatch}); and several models from one run ({@link
 * SnapshotEnsemble}).
 *
 * <p>It may depend on the other packages of {@code descent.firstorder}, on {@code
 * descent.schedule}, {@code descent.optimize} and the layers below. Only {@link CheckpointFile}
 * touches files.
 */
package descent.firstorder.training;
