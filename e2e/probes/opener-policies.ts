/**
 * A frame opens a popup on its own site, in a click, under each Cross-Origin-Opener-Policy that a merchant
 * may send. `handle`: what `window.open` gives; `opener`: what the popup sees.
 */
export const openerPolicies = [
  { coop: 'unsafe-none', handle: true, opener: true },
  { coop: 'same-origin-allow-popups', handle: true, opener: true },
  { coop: 'same-origin', handle: false, opener: false },
] as const;
