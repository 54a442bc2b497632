/** Put in by the build, from package.json. */
declare const SOUK_VERSION: string;

/** The loader's version, e.g. `1.4.0`. */
export const version: string = SOUK_VERSION;
