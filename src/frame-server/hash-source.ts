/** The source by which a Content-Security-Policy allows this one inline script or style. */
export async function hashSource(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}

const constants = new Map<string, Promise<string>>();

/** The same of a text that is part of a release: hashed once, not for every page. */
export function hashConstant(text: string): Promise<string> {
  const known = constants.get(text) ?? hashSource(text);
  constants.set(text, known);
  return known;
}
