/** For the person who opens the bank's address in a browser. */
export const HOME_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulated bank</title>
<style>
  :root { color-scheme: light dark; }
  body { max-inline-size: 34rem; margin: 18vh auto 4rem; padding-inline: 1.5rem; font: 1rem/1.6 Inter, ui-sans-serif, system-ui, sans-serif; }
  h1 { font-size: 1.5rem; line-height: 1.2; letter-spacing: -0.01em; }
  p { opacity: .8; }
</style>
<h1>Simulated bank</h1>
<p>This is the world behind a payment provider: an acquirer’s gateway with a card issuer behind it.
   It decides by the card’s number and moves no money.</p>
<p>People have nothing to do here. Programs use <code>/gateway/v1</code> with a key.</p>
</html>
`;
