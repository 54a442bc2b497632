/** Put in by the build, from package.json. */
declare const SOUK_VERSION: string;

/** The kit's version, e.g. `1.4.0`; `source` where it runs without having been built. */
export const version: string = typeof SOUK_VERSION === 'string' ? SOUK_VERSION : 'source';
