let coming: Promise<true> | null = null;

/**
 * A rendered page has as much of the style sheet in it as its first look takes: before anything else is shown, all of
 * it must be there. Asked again after it failed, it tries again.
 */
export function wholeStyle(document: Document): Promise<true> {
  coming ??= complete(document).catch((error: unknown) => {
    coming = null;
    throw error;
  });
  return coming;
}

async function complete({ head }: Document): Promise<true> {
  const preloads = Array.from(head.querySelectorAll<HTMLLinkElement>('[as=style]'));
  await Promise.all(preloads.map(apply));
  if (preloads[0]) head.querySelector('[data-first]')?.remove();
  return true;
}

/** In its place, so that a merchant's own values go on winning. */
const apply = (preload: HTMLLinkElement): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const link = preload.cloneNode() as HTMLLinkElement;
    link.removeAttribute('as');
    link.rel = 'stylesheet';
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${link.href} could not be loaded.`));
    };
    preload.after(link);
  });
