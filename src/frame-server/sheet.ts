import { foldConstants } from './fold-constants.ts';

/** A style sheet in pieces, each with what a page must have for it to make a difference there. */
export type Sheet = readonly Piece[];

type Piece =
  | {
      /** As it stands in the sheet. */
      text: string;
      /**
       * Of any of its selectors all of these: `.class`, `#id`, `data-name`, `data-name=value`, `data-name~=word`, of
       * `dir` the same; of keyframes `@name`.
       */
      needs: readonly (readonly string[])[];
    }
  | {
      /** A condition with pieces of its own: `@media (forced-colors:active)`. */
      within: string;
      pieces: Sheet;
    };

/** An app's markup, and the attributes of the root element that stands around it. */
interface Markup {
  html: string;
  attributes: Readonly<Record<string, string>>;
}

/**
 * As much of a sheet as the first look of a page takes. What comes about without a script is in it: states of
 * fields, the theme that only the browser knows. What scripts bring in later isn't.
 * @param page `data-theme` is left out of its attributes where the browser is to find it.
 */
export function firstStyle(sheet: Sheet, page: Markup): string {
  const there = tokensOf(page);
  const known = styles.get(sheet) ?? new Map<string, string>();
  styles.set(sheet, known);
  const key = [...there].join(' ');
  const made = known.get(key);
  if (made !== undefined) return made;
  const style = styleFor(sheet, there);
  if (known.size >= KNOWN) known.clear();
  known.set(key, style);
  return style;
}

/** What was made last, by what was there: most pages are alike. */
const styles = new WeakMap<Sheet, Map<string, string>>();
const KNOWN = 50;

function styleFor(sheet: Sheet, there: ReadonlySet<string>): string {
  const rules = textOf(sheet, there);
  const animations = Array.from(rules.matchAll(/animation(?:-name)?:([^;}]*)/g), ([, value = '']) =>
    value.split(/[\s,]+/).map((word) => `@${word}`),
  );
  const text = textOf(sheet, new Set([...there, ...animations.flat()]));
  return withoutUnused(foldConstants(text, (name) => there.has(`data-own~=${name.slice(2)}`)));
}

const textOf = (pieces: Sheet, there: ReadonlySet<string>): string =>
  pieces
    .map((piece) => {
      if ('needs' in piece)
        return piece.needs.some((all) => all.every((one) => there.has(one))) ? piece.text : '';
      const inner = textOf(piece.pieces, there);
      return inner && `${piece.within}{${inner}}`;
    })
    .join('');

/** Scripts ask for it, see `dress`. */
const ASKED_FOR = '--radius';

/** Without the custom properties that nobody speaks of, nor anything that those speak of. */
function withoutUnused(style: string): string {
  const used = new Set([ASKED_FOR, ...Array.from(style.matchAll(/var\((--[\w-]+)/g), ([, name]) => name)]);
  const less = style.replace(/(--[\w-]+):[^;{}]*;?/g, (all, name) => (used.has(name) ? all : ''));
  return less === style ? style : withoutUnused(less);
}

/** What the inline script may set. */
const DARK = { 'data-theme': 'dark', 'data-ground': '' };

const MARKS: Readonly<Record<string, string>> = { class: '.', id: '#', dir: 'dir=' };

function tokensOf({ html, attributes }: Markup): Set<string> {
  const tokens = new Set<string>();
  for (const [, name = '', value = ''] of html.matchAll(/ (class|id|dir)="([^"]*)"/g))
    for (const word of value.split(' ')) tokens.add(`${MARKS[name]}${word}`);
  const root = 'data-theme' in attributes ? attributes : { ...attributes, ...DARK };
  for (const [name, value] of Object.entries(root)) {
    tokens.add(name).add(`${name}=${value}`);
    for (const word of value.split(' ')) tokens.add(`${name}~=${word}`);
  }
  return tokens;
}
