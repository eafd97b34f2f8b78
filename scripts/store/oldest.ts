/** The oldest browsers whose features the code keeps to. Chrome is the first with `light-dark()`, by which the style sheet has its two themes. */
export const WRITTEN_FOR = { chrome: '123', firefox: '142' };

/**
 * The oldest browsers that the tests have run in, which is what a store's package asks for: Firefox's extended support release, in which
 * `npm test` runs, and the Chromium that Debian 12 came with, in which `npm run test:oldest` does.
 */
export const TESTED = { chrome: '150', firefox: '153' };
