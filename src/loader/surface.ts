import type { SheetSpec } from '../protocol/messages.ts';

/** What a checkout opened to be shown in, beside the page: a sheet, or a window. */
export interface Surface {
  /** Opened again, it comes to the front. @returns whether it is to be waited for. */
  focus?(): boolean;
  say?(texts: SheetSpec): void;
  close(): void;
}
