/** Tag of a story that one engine tells for all: what it is about is not the engine's. */
export const ONE_ENGINE = '@one-engine';
