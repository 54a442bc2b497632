import type { CDPSession, Page } from 'playwright-core';

/**
 * Slows a page's processor down, that of each of its frames in other processes from their first statement on, too.
 * @param factor 1 for none.
 */
export async function slowDown(page: Page, factor: number): Promise<void> {
  if (factor === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: factor });
  let last = 0;
  const tell = (sessionId: string, method: string, params: object) => {
    last += 1;
    return sendTo(session, sessionId, { id: last, method, params });
  };
  session.on('Target.attachedToTarget', ({ sessionId, waitingForDebugger }) => {
    // A frame that is gone meanwhile needs nothing.
    const sent = Promise.all([
      tell(sessionId, 'Emulation.setCPUThrottlingRate', { rate: factor }),
      ...(waitingForDebugger ? [tell(sessionId, 'Runtime.runIfWaitingForDebugger', {})] : []),
    ]);
    sent.catch(() => undefined);
  });
  // Not flattened: Playwright speaks to the targets that it knows only.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

const sendTo = (session: CDPSession, sessionId: string, message: object): Promise<unknown> =>
  session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify(message) });
