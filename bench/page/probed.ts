import { hashSource } from '../../src/frame-server/hash-source.ts';
import type { RenderedFrame } from '../../src/frame-server/public.ts';
import { probeForm } from './probe.ts';

/** A script with a function and what it is called with: its own text runs, so it must stand alone. */
export const calling = <T>(run: (given: T) => void, given: T): string => `(${run})(${JSON.stringify(given)})`;

/** Puts a script before everything else in a document. */
export const withScript = (html: string, script: string): string => {
  if (!html.includes('<head>')) throw new Error('The document has no <head>.');
  return html.replace('<head>', () => `<head><script>${script}</script>`);
};

/** A form's document that tells when its field is usable. @param field its selector. */
export const probedHtml = (html: string, field: string): string =>
  withScript(html, calling(probeForm, field));

/** The same of a page whose policy names what may run. */
export async function probedFrame({ html, headers }: RenderedFrame, field: string): Promise<RenderedFrame> {
  const policy = headers['Content-Security-Policy'] ?? '';
  const scripts = "script-src 'self'";
  if (!policy.includes(scripts)) throw new Error(`The frame's policy has no ${scripts}.`);
  const allowed = `${scripts} ${await hashSource(calling(probeForm, field))}`;
  return {
    html: probedHtml(html, field),
    headers: { ...headers, 'Content-Security-Policy': policy.replace(scripts, allowed) },
  };
}
