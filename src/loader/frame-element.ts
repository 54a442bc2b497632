/** What the frame may use, and passes on to the bank's pages where it must. */
const FEATURES = ['payment', 'publickey-credentials-get', 'autofill', 'shared-autofill'];

const LOOK =
  'display:block;width:100%;min-width:0;max-width:none;min-height:0;max-height:none;margin:0;padding:0;border:0;';

/** Wins over a page's own rules for `iframe`. */
export function setStyle(element: HTMLElement, name: string, value: string): void {
  element.style.setProperty(name, value, 'important');
}

export function createFrameElement(provider: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  // Part of the documented surface, and what assistive technology reads.
  iframe.title = 'Secure checkout';
  iframe.allow = FEATURES.map((feature) => `${feature} ${provider}`).join(';');
  iframe.referrerPolicy = 'origin';
  iframe.loading = 'eager';
  // Through the CSSOM, which no Content-Security-Policy forbids.
  iframe.style.cssText = LOOK.replaceAll(';', ' !important;');
  return iframe;
}
