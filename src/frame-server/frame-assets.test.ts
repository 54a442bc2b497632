import { expect, test } from 'vitest';
import { frameAssets } from './frame-assets.ts';

const read = (file: string) => `/*${file}*/`;
const readSheet = (text: string) => [{ text, needs: [[]] }];

const manifest = {
  'src/frame/main.tsx': { file: 'm.js', css: ['m.css'], imports: ['_a', '_b'] },
  _a: { file: 'a.js', imports: ['_b'], css: ['a.css'] },
  _b: { file: 'b.js', imports: ['_a'] },
  late: { file: 'late.js' },
  'src/frame/wire.ts': { file: 'wire.js', imports: ['_a'] },
  'src/frame/methods/more/open-more.tsx': { file: 'more.js', imports: ['_b', '_c'] },
  _c: { file: 'c.js' },
  'src/frame/look/read-look.ts': { file: 'look.js', imports: ['_b'] },
  'src/frame/i18n/load-language.ts': { file: 'load.js' },
  'src/frame/i18n/ar/base.ts': { file: 'ar-base.js' },
  'src/frame/i18n/ar/more.ts': { file: 'ar-more.js' },
};

test('modules of everything that is imported at once, in a circle, too', () => {
  expect(frameAssets(manifest, read, readSheet, '/f/')).toEqual({
    sheet: [
      { text: '/*m.css*/', needs: [[]] },
      { text: '/*a.css*/', needs: [[]] },
    ],
    styles: ['/f/m.css', '/f/a.css'],
    script: '/f/m.js',
    preloads: ['/f/a.js', '/f/b.js'],
    wire: ['/f/wire.js'],
    more: ['/f/more.js', '/f/c.js'],
    look: ['/f/look.js'],
    languages: { ar: ['/f/load.js', '/f/ar-base.js', '/f/ar-more.js'] },
  });
});

test('without a build it says to run one', () => {
  expect(() => frameAssets({}, read, readSheet, '/f/')).toThrow('npm run build');
});
