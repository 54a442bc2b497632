import type { Appearance } from '../../src/protocol/appearance.ts';
import type { Stage } from './stage.ts';

export type Theme = 'light' | 'dark' | 'contrast';
/** CSS pixels of the window: the narrowest that is supported, a phone, a desktop. */
export type Width = 280 | 390 | 1280;

/** How a state is looked at. */
export interface Look {
  theme: Theme;
  /** BCP 47. */
  locale: string;
  width: Width;
  /** A merchant's touch, besides the theme. */
  touch?: Omit<Appearance, 'theme'>;
}

/** One thing that a customer may find before himself, and one way to look at it. */
export interface State extends Look {
  /** Of its picture; unique, kebab-case. */
  name: string;
  /** What the picture shows, in a few words. */
  title: string;
  /** Gets there from the state before it in its scene; nothing to do where only the look is another. */
  reach?: (stage: Stage) => Promise<void>;
  /** What is taken: the checkout's own box, or all that the window shows. */
  of?: 'checkout' | 'window';
}

/** States that one page goes through, one after the other. */
export interface Scene {
  name: string;
  /** Its heading in the gallery. */
  title: string;
  /** Opens the page. */
  open(stage: Stage, first: State): Promise<void>;
  /** Goes from look to look without a new page; by default by `update` of the checkout's options. */
  dress?: (stage: Stage, state: State) => Promise<void>;
  states: readonly [State, ...State[]];
}
