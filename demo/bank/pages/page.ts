import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Brand, styleOf } from './style.ts';

export type Html = ReturnType<typeof html>;

export interface Page {
  brand: Brand;
  title: string;
  body: Html;
  status?: 200 | 400 | 404;
  /** Whole and constant, so that its hash can allow it. */
  script?: string;
  /** CSP sources to which the page's forms may lead, redirects included. */
  formAction?: string;
  /** Whether other sites may show it inside theirs. */
  frames?: 'anybody' | 'nobody';
}

/** The bank's mark, for the tab. */
const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Crect width=%2216%22 height=%2216%22 rx=%224%22 fill=%22%230b5c55%22/%3E%3Cpath d=%22M3 11h10M4 9V7m4 2V7m4 2V7M3 6l5-3 5 3z%22 stroke=%22%23fff%22 stroke-width=%221.2%22 fill=%22none%22/%3E%3C/svg%3E';

/** A page without cookies and without anything from elsewhere. */
export async function answerPage(page: Page): Promise<Response> {
  const { brand, title, body, status = 200, script, formAction = "'none'", frames = 'nobody' } = page;
  const style = styleOf(brand);
  const content = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${raw(ICON)}">
<style>${raw(style)}</style>
</head>
<body>
${body}${script === undefined ? '' : html`<script>${raw(script)}</script>`}
</body>
</html>
`;
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    `form-action ${formAction}`,
    `frame-ancestors ${frames === 'anybody' ? '*' : "'none'"}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return new Response(content.toString(), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      ...(frames === 'nobody' && { 'X-Frame-Options': 'DENY' }),
      'X-Content-Type-Options': 'nosniff',
      // Who receives a form may see who sent it, and no more of the address.
      'Referrer-Policy': 'strict-origin',
      'Cache-Control': 'no-store',
    },
  });
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
