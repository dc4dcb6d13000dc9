/** From where on a difference between two results is taken for one. */

/**
 * Least change of the overall score that counts as one. One step on one answer moves it by up
 * to 4.5 points, so less than 5 is no change.
 */
export const overallThreshold = 5;

/**
 * Least distance between two scores of a dimension that counts as a difference. One step on
 * one answer moves a dimension by 5 to 22 points, 13.5 on average. The same distance is asked
 * of a map's scores, for want of a better one.
 */
export const dimensionThreshold = 15;

/** Least difference between two counts that is one: a single tick is soon forgotten or added. */
export const countThreshold = 2;
