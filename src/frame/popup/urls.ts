const withWindow = (url: string, window: 'top' | 'popup'): string => {
  const page = new URL(url);
  page.searchParams.set('w', window);
  return page.href;
};

/** The page of an action, as it is opened in the top window. */
export const atTop = (url: string): string => withWindow(url, 'top');

/** The page of an action, as it is opened in a window of its own. */
export const inPopup = (url: string): string => withWindow(url, 'popup');
