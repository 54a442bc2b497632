const LIGHT = `color-scheme:light;--accent:oklch(0.52 0.19 277);--on-accent:oklch(1 0 0);--surface:oklch(1 0 0);
--sunken:oklch(0.975 0.004 277);--text:oklch(0.24 0.02 277);--muted:oklch(0.49 0.02 277);--line:oklch(0.88 0.01 277);
--good:oklch(0.52 0.13 155)`;

const DARK = `color-scheme:dark;--accent:oklch(0.68 0.16 277);--on-accent:oklch(0.16 0.03 277);--surface:oklch(0.19 0.012 277);
--sunken:oklch(0.16 0.012 277);--text:oklch(0.95 0.005 277);--muted:oklch(0.75 0.012 277);--line:oklch(0.33 0.015 277);
--good:oklch(0.78 0.14 155)`;

const CONTRAST = `--accent:oklch(0.38 0.2 277);--sunken:oklch(0.95 0 0);--text:oklch(0 0 0);--muted:oklch(0.28 0 0);--line:oklch(0.4 0 0);
--good:oklch(0.4 0.12 155)`;

/** Of all small pages; the values are those of the frame's `tokens.css`. */
export const STYLE = `
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root:not([data-scheme]){${DARK}}}
:root[data-scheme="dark"]{${DARK}}
:root[data-scheme="contrast"]{${CONTRAST}}
@media (forced-colors:active){.button{border:2px solid}}
*{box-sizing:border-box}
html,body{block-size:100%;margin:0}
body{background:var(--sunken);color:var(--text);font:400 15px/1.45 "Inter",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif}
[hidden]{display:none!important}
main{min-block-size:100%;display:grid;place-content:center;padding:24px}
.card{inline-size:min(100%,360px);min-inline-size:min(300px,100%);padding:40px 24px;border-radius:16px;background:var(--surface);border:1px solid var(--line);text-align:center}
h1{margin:0;font-size:20px;font-weight:600;text-wrap:balance}
p{margin:8px 0 0;color:var(--muted);text-wrap:pretty}
.button{display:inline-grid;place-content:center;margin-block-start:24px;min-block-size:52px;padding-inline:24px;border:0;border-radius:10px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.mark{display:grid;place-content:center;inline-size:56px;block-size:56px;margin:0 auto 16px;border-radius:50%;border:2px solid var(--line);color:var(--muted)}
.mark.good{border-color:var(--good);color:var(--good)}
.mark svg{inline-size:24px;block-size:24px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.pulse{display:flex;gap:6px;justify-content:center;margin-block-end:20px}
.pulse i{inline-size:8px;block-size:8px;border-radius:50%;background:var(--accent);animation:pulse 1600ms ease-in-out infinite}
.pulse i:nth-child(2){animation-delay:160ms}
.pulse i:nth-child(3){animation-delay:320ms}
@keyframes pulse{50%{opacity:.25}}
.bank,.bank body{background:var(--surface)}
.bank iframe{position:absolute;inset:0;inline-size:100%;block-size:100%;border:0;opacity:0;transition:opacity 160ms}
.bank .shown iframe{opacity:1}
.bank .shown .skeleton{display:none}
.skeleton{position:absolute;inset:0;display:grid;align-content:start;gap:16px;padding:24px}
.skeleton i{display:block;block-size:20px;border-radius:10px;background:var(--line);animation:pulse 1600ms ease-in-out infinite}
.skeleton i:nth-child(1){inline-size:50%}
.skeleton i:nth-child(2){inline-size:80%}
.skeleton i:nth-child(3),.skeleton i:nth-child(4){block-size:48px}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
`;
