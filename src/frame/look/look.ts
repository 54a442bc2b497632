import type { Theme } from '../../protocol/appearance.ts';
import type { FrameOptions } from '../../protocol/options.ts';

/** What became of a merchant's `appearance`: its theme, and what only some merchants ask for. */
export interface Look {
  theme?: Theme | undefined;
  /**
   * Puts all but the theme on the root element, which has its theme already. Only where there is such a thing.
   * @param isDark whether what is around the frame is.
   * @returns takes it off again.
   */
  paint?(root: HTMLElement, isDark: boolean): () => void;
}

/** The options as the app knows them. */
export interface LookOptions extends Omit<FrameOptions, 'appearance'> {
  appearance: Look;
}
