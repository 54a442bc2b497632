/** Whose page it is: the bank's own, or one of the schemes that it hosts. */
export type Brand = 'bank' | 'gulf_debit' | 'oasis_wallet';

/** Colours that differ: of the band at the top, of what can be pressed, and of the ground. */
const COLORS: Readonly<Record<Brand, string>> = {
  bank: `
  --band: light-dark(#0b4f4a, #0d3b38); --on-band: #f3fbf9; --accent: light-dark(#0b5c55, #5fc4b7);
  --on-accent: light-dark(#fff, #06201d); --ground: light-dark(#f1f5f3, #0d1413); --sheet: light-dark(#fff, #151f1d);
  --quiet: light-dark(#eef4f2, #1d2a27);`,
  gulf_debit: `
  --band: light-dark(#14325c, #10264a); --on-band: #f4f8ff; --accent: light-dark(#14457f, #8cb8f5);
  --on-accent: light-dark(#fff, #0a1930); --ground: light-dark(#eef2f7, #0c1119); --sheet: light-dark(#fff, #151c27);
  --quiet: light-dark(#eff4fa, #1c2635);`,
  oasis_wallet: `
  --band: light-dark(#5b2a86, #3e1c5e); --on-band: #fbf5ff; --accent: light-dark(#6b2fa0, #cda2f5);
  --on-accent: light-dark(#fff, #240e38); --ground: light-dark(#f6f2fa, #120d17); --sheet: light-dark(#fff, #1d1526);
  --quiet: light-dark(#f6f0fb, #281d34);`,
};

/** Works from 250 pixels on, the narrowest window that EMV 3DS has for a challenge. */
const BASE = `
  --text: light-dark(#17211f, #e8efed); --soft: light-dark(#51605c, #a3b2ae); --line: light-dark(#cdd8d4, #33423e);
  --field: light-dark(#7c8d88, #77877f); --bad: light-dark(#a8201a, #ff9d94); --good: light-dark(#0a6b3d, #74d6a2);
  color-scheme: light dark;
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0; min-block-size: 100vh; min-block-size: 100dvh; display: grid; align-content: start; justify-items: center;
  background: var(--sheet); color: var(--text); font: 1rem/1.5 "Source Sans 3", "Segoe UI", system-ui, sans-serif;
}
.sheet { inline-size: 100%; overflow: hidden; overflow-wrap: break-word; }
.band {
  display: flex; align-items: center; gap: .625rem; padding: .75rem 1.25rem; background: var(--band); color: var(--on-band);
  font-weight: 600;
}
.band svg { inline-size: 1.75rem; block-size: 1.75rem; flex: none; }
.band small { margin-inline-start: auto; font-weight: 400; font-size: .8125rem; opacity: .9; text-align: end; }
main { padding: 1.25rem; display: grid; gap: .875rem; }
h1 { margin: 0; font: 600 1.375rem/1.25 Georgia, "Times New Roman", serif; text-wrap: balance; }
h2 { margin: 1rem 0 0; font: 600 1.0625rem/1.3 Georgia, "Times New Roman", serif; }
p { margin: 0; }
a { color: var(--accent); text-underline-offset: .2em; }
code { font-size: .9375em; }
dl { margin: 0; display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; padding: .75rem 1rem; border-radius: .5rem; background: var(--quiet); }
dt, .soft { color: var(--soft); }
dd { margin: 0; min-inline-size: 0; text-align: end; font-variant-numeric: tabular-nums; }
dd.sum { font-weight: 650; font-size: 1.125rem; }
form { display: grid; gap: .75rem; }
.field { display: grid; gap: .25rem; }
label { font-weight: 600; }
input {
  inline-size: 100%; min-block-size: 2.875rem; padding: .25rem .75rem; border: 1px solid var(--field); border-radius: .375rem;
  background: var(--sheet); color: inherit; font: 1.25rem/1.2 ui-monospace, "SF Mono", Menlo, monospace; letter-spacing: .2em;
}
input[aria-invalid="true"] { border-color: var(--bad); box-shadow: inset 0 0 0 1px var(--bad); }
.error { color: var(--bad); font-size: .9375rem; }
.hint { color: var(--soft); font-size: .875rem; }
button, .button {
  min-block-size: 2.875rem; padding: .5rem 1.25rem; border: 1px solid transparent; border-radius: .375rem; cursor: pointer;
  font: inherit; font-weight: 600; text-align: center; text-decoration: none; background: var(--accent); color: var(--on-accent);
}
button.other { background: none; color: var(--accent); border-color: var(--field); }
button:hover, .button:hover { filter: brightness(1.08); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
.state { inline-size: 3rem; block-size: 3rem; color: var(--good); }
.state.no { color: var(--bad); }
table { inline-size: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .5rem .75rem .5rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
.name { white-space: nowrap; }
td.number { white-space: nowrap; font-family: ui-monospace, "SF Mono", Menlo, monospace; font-size: .875rem; }
@media (max-width: 18.75rem) {
  .band { padding: .5rem .75rem; }
  .band small { display: none; }
  main { padding: .75rem; gap: .5rem; font-size: .875rem; }
  h1 { font-size: 1.125rem; }
  dl { padding: .5rem .625rem; }
  form { gap: .5rem; }
  input, button { min-block-size: 2.5rem; }
}
@media (max-width: 40rem) {
  .wide table, .wide tbody, .wide tr, .wide td { display: block; }
  .wide thead { display: none; }
  .wide tr { padding-block: .5rem; border-block-end: 1px solid var(--line); }
  .wide td { padding: 0; border: 0; }
}
@media (min-width: 40rem) and (min-height: 30rem) {
  body { padding-block: 10vh 3rem; background: var(--ground); }
  .sheet { max-inline-size: 28rem; background: var(--sheet); border-radius: .75rem; box-shadow: 0 1px 2px #0002, 0 8px 30px #0001; border: 1px solid var(--line); }
  .wide { max-inline-size: 56rem; }
  main { padding: 1.75rem; gap: 1.125rem; }
}
@media (forced-colors: active) { .band, dl { border: 1px solid; } }
`;

const STYLES: Readonly<Record<Brand, string>> = {
  bank: `:root {${COLORS.bank}${BASE}`,
  gulf_debit: `:root {${COLORS.gulf_debit}${BASE}`,
  oasis_wallet: `:root {${COLORS.oasis_wallet}${BASE}`,
};

export const styleOf = (brand: Brand): string => STYLES[brand];
