import { card } from './card/index.ts';
import type { Method } from './method.ts';

/** Every method that the frame knows, by the type it has in a snapshot. */
export const methods: ReadonlyMap<string, Method> = new Map([card].map((method) => [method.type, method]));
