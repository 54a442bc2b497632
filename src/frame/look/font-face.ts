import type { AppearanceFont } from '../../protocol/appearance.ts';

/** A merchant's font as a rule of a stylesheet. @param font was checked: its texts end no quotes. */
export const fontFaceRule = ({ family, src, weight = '400', style = 'normal' }: AppearanceFont): string =>
  `@font-face{font-family:"${family}";src:url("${src}");font-weight:${weight};font-style:${style};font-display:swap}`;
