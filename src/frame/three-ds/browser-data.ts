import type { BrowserData } from '../../protocol/payment.ts';
import { windowSize } from './window-size.ts';

/** What EMV 3DS wants to know of the browser and only a script in it can tell. */
export function browserData(window: Window): BrowserData {
  const { navigator, screen } = window;
  return {
    java_enabled: navigator.javaEnabled(),
    language: navigator.language.slice(0, 64),
    color_depth: screen.colorDepth,
    screen_height: screen.height,
    screen_width: screen.width,
    tz: new Date().getTimezoneOffset(),
    window_size: windowSize(window),
  };
}
