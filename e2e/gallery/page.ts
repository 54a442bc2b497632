import type { Scene, State } from './state.ts';

const DIRECTION = { 280: '280 px', 390: 'phone', 1280: 'desktop' } as const;

const lookOf = ({ theme, locale, width }: State): string =>
  [
    DIRECTION[width],
    theme,
    new Intl.DisplayNames('en', { type: 'language' }).of(locale.split('-')[0] ?? ''),
  ].join(', ');

const cell = (state: State): string =>
  `<img src="gallery/${state.name}.png" alt="${state.title} (${lookOf(state)})">`;

/** Two beside each other, each with its caption. */
const rows = (states: readonly State[]): string[] =>
  states.flatMap((state, index) => {
    if (index % 2 === 1) return [];
    const pair = [state, ...states.slice(index + 1, index + 2)];
    return [
      '<tr>',
      ...pair.map((one) => `<td valign="top">${cell(one)}<br>${one.title} · ${lookOf(one)}</td>`),
      '</tr>',
    ];
  });

/** `docs/gallery.md`: every state with its picture, scene by scene. */
export const galleryPage = (scenes: readonly Scene[]): string =>
  [
    '# Gallery',
    '',
    'Every picture is the real thing: the real loader and frame, against the reference provider and its sandbox',
    'bank. Written by `npm run gallery` from `e2e/gallery/states.ts`, whose states `npm test` compares pixel by',
    'pixel; don’t edit by hand. Fonts: Inter and Noto Sans (SIL Open Font License), for these pictures only:',
    'the checkout itself loads no font and takes the system’s.',
    ...scenes.flatMap(({ title, states }) => ['', `## ${title}`, '', '<table>', ...rows(states), '</table>']),
    '',
  ].join('\n');
