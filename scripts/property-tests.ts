import fc from 'fast-check';

/** Property tests run a tenth of their cases by default, and all of them in continuous integration. */
fc.configureGlobal({ numRuns: process.env.CI ? 1_000 : 100 });
