import type { CDPSession, Frame } from '@playwright/test';

interface Card {
  number: string;
  name: string;
  expiryMonth: string;
  expiryYear: string;
  cvc: string;
}

type Node = Awaited<ReturnType<typeof documentOf>>;

const documentOf = async (devTools: CDPSession) =>
  (await devTools.send('DOM.getDocument', { depth: -1, pierce: true })).root;

/** Lets Chromium's own autofill put a card in, as a customer does who picks one of his in its list. */
export async function autofill(frame: Frame, fieldId: string, card: Card): Promise<void> {
  const devTools = await frame.page().context().newCDPSession(frame);
  const field = find(await documentOf(devTools), fieldId);
  if (!field) throw new Error(`There is no field "${fieldId}" to be filled in.`);
  const { frameTree } = await devTools.send('Page.getFrameTree');
  await devTools.send('Autofill.trigger', {
    fieldId: field.backendNodeId,
    frameId: frameTree.frame.id,
    card,
  });
  await devTools.detach();
}

function find(node: Node, id: string): Node | null {
  const { attributes = [], children = [] } = node;
  if (attributes.some((name, at) => at % 2 === 0 && name === 'id' && attributes[at + 1] === id)) return node;
  for (const child of children) {
    const found = find(child, id);
    if (found) return found;
  }
  return null;
}
