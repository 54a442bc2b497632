import { type Block, type CssNode, parse, type StyleSheet } from 'css-tree';
import type { Sheet } from './sheet.ts';

/**
 * Takes a style sheet to pieces. For builds: it brings a parser along.
 * Attributes that begin with `data-` are the root element's in our style sheet. What else may come about by itself
 * needs nothing, but `dir`, which stays as it was rendered.
 * @throws SyntaxError where it can't be read.
 */
export function readSheet(css: string): Sheet {
  const text = ({ loc }: CssNode) => css.slice(loc?.start.offset, loc?.end.offset);
  const piecesOf = ({ children }: StyleSheet | Block): Sheet =>
    children.toArray().flatMap((node): Sheet => {
      if (node.type === 'Rule') return [{ text: text(node), needs: needsOf(node.prelude) }];
      if (node.type !== 'Atrule') return [];
      const { name, prelude, block } = node;
      if (name === 'keyframes' && prelude) return [{ text: text(node), needs: [[`@${text(prelude)}`]] }];
      if (!block || !['media', 'supports', 'container'].includes(name))
        return [{ text: text(node), needs: [[]] }];
      return [{ within: `@${name} ${prelude ? text(prelude) : ''}`, pieces: piecesOf(block) }];
    });
  const sheet = parse(css, {
    positions: true,
    parseAtrulePrelude: false,
    parseValue: false,
    onParseError: (error) => {
      throw error;
    },
  });
  if (sheet.type !== 'StyleSheet') throw new SyntaxError(`A style sheet was expected, not a ${sheet.type}.`);
  return piecesOf(sheet);
}

/** Alternatives, each with all that one of a rule's selectors names. */
function needsOf(node: CssNode): string[][] {
  switch (node.type) {
    case 'SelectorList':
      return node.children.toArray().flatMap(needsOf);
    case 'Selector':
      return node.children
        .toArray()
        .map(needsOf)
        .reduce((all, more) => all.flatMap((one) => more.map((other) => [...one, ...other])), [[]]);
    case 'ClassSelector':
      return [[`.${node.name}`]];
    case 'IdSelector':
      return [[`#${node.name}`]];
    case 'AttributeSelector':
      return [attribute(node.name.name, node.matcher, node.value)];
    case 'PseudoClassSelector':
      // What `:not()` and `:has()` name need not be there.
      return node.name === 'is' && node.children ? node.children.toArray().flatMap(needsOf) : [[]];
    default:
      return [[]];
  }
}

function attribute(
  name: string,
  matcher: string | null,
  value: { name: string } | { value: string } | null,
): string[] {
  if (name !== 'dir' && !name.startsWith('data-')) return [];
  if (!matcher || !value) return [name];
  return [`${name}${matcher}${'name' in value ? value.name : value.value}`];
}
