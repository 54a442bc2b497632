/** Posts the page's form as soon as it is there. */
export const SUBMIT = 'document.forms[0].submit();';

/** The same into the page's frame, which is shown when the bank's page has come. A new frame may report its blank page first. */
export const SUBMIT_INTO_FRAME = `
const frame = document.querySelector('iframe');
frame.addEventListener('load', () => {
  let blank = false;
  try { blank = frame.contentWindow.location.href === 'about:blank'; } catch {}
  if (!blank) document.body.classList.add('shown');
});
document.forms[0].submit();
`;

/** For browsers that don't say on a request what it is for (`Sec-Fetch-Dest`). */
export const LEAVE_TOP = "if (window === window.top) location.replace('../done/');";

/** Only windows that a script opened can be closed by one; for the others there is a text. */
export const CLOSE = 'window.close();';

/** Waits for a payment that names this window, then goes where that one leads. */
export const FIND_PAYMENT = `
const began = Date.now();
const show = (name) => {
  for (const panel of document.querySelectorAll('[data-panel]')) panel.hidden = panel.dataset.panel !== name;
};
const end = (name) => { show(name); window.close(); };
const look = async () => {
  try {
    const answer = await fetch('state/', { cache: 'no-store' });
    const { state, url } = await answer.json();
    if (state === 'go') return location.replace(url);
    if (state === 'over') return end('over');
  } catch {}
  if (Date.now() - began > 60000) return end('idle');
  setTimeout(look, 500);
};
look();
`;
