import { again, type Callback, type Row } from './row.ts';
import { groups } from './table.ts';

const callbackText = (callback: Callback | null): string => {
  switch (callback?.name) {
    case undefined:
      return 'none';
    case 'onSuccess':
      return `\`onSuccess\` · \`succeeded\` · method \`${callback.method}\`${callback.challengeOccurred ? ' · `challengeOccurred`' : ''}`;
    case 'onCancel':
      return `\`onCancel\` · \`canceled\` · \`${callback.reason}\` / \`${callback.code}\`${callback.retryable ? ' · retryable' : ''}`;
    case 'onError':
      return `\`onError\` · \`${callback.code}\``;
  }
};

const attemptText = ({ attempt }: Row): string => {
  if (attempt === null) return '–';
  return typeof attempt === 'string' ? attempt : `declined: \`${attempt.declined}\``;
};

const cells = (row: Row): string[] => [
  row.happens,
  attemptText(row),
  row.session ?? '–',
  callbackText(row.callback),
  row.sees,
  again[row.again],
];

const line = (texts: string[]): string => `| ${texts.join(' | ')} |`;

const HEAD = [
  'What happens',
  'Attempt',
  'Session',
  'Callback',
  'What the customer sees',
  'What may be tried again',
];

const INTRODUCTION = `# Outcomes

Every way in which a checkout goes on or ends: what your callback gets, and what the customer sees.
At most one of \`onSuccess\` and \`onCancel\` is called per checkout. Where the callback is “none” the
customer is still in the form, and nothing is to be done.

This page is written by \`npm run outcomes\` from \`e2e/outcomes/table.ts\`; every row is also a test.
`;

/** The whole of `docs/outcomes.md`. */
export const renderTable = (): string =>
  [
    INTRODUCTION,
    ...groups.map(({ title, rows }) =>
      [
        `## ${title}`,
        '',
        line(HEAD),
        line(HEAD.map(() => '---')),
        ...Object.values<Row>(rows).map((row) => line(cells(row))),
        '',
      ].join('\n'),
    ),
  ].join('\n');
