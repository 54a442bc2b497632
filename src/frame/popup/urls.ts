const withWindow = (url: string, window: 'top' | 'popup'): string => {
  const page = new URL(url);
  page.searchParams.set('w', window);
  return page.href;
};

/** The page on which a window waits for its payment, in the language and look of the form that opened it. */
export const waitingPage = (nonce: string, { lang, dataset }: HTMLElement): string =>
  `/popup/${nonce}/?${new URLSearchParams({ lang, scheme: dataset.theme ?? '' })}`;

/** The page of an action, as it is opened in the top window. */
export const atTop = (url: string): string => withWindow(url, 'top');

/** The page of an action, as it is opened in a window of its own. */
export const inPopup = (url: string): string => withWindow(url, 'popup');
