import { type CDPSession, expect, type Frame } from '@playwright/test';
import { frameOf } from './audit.ts';
import type { CardForm } from './card-form.ts';

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

const CARD: Card = {
  number: '5555555555554444',
  name: 'Layla Haddad',
  expiryMonth: '12',
  expiryYear: '2034',
  cvc: '123',
};

/** Has the whole form filled in by one gesture. */
export async function autofillForm(form: CardForm): Promise<void> {
  await form.number.focus();
  await autofill(await frameOf(form.frame.locator('html')), 'card-number', CARD);
}

/** What {@link autofillForm} put in stands there, in the form's notation. */
export async function expectFilledIn(form: CardForm): Promise<void> {
  await expect(form.number).toHaveValue('5555 5555 5555 4444');
  await expect(form.expiry).toHaveValue('12 / 34');
  await expect(form.code).toHaveValue('123');
  await expect(form.name).toHaveValue('Layla Haddad');
}

/** Lets Chromium's own autofill put a card in, as a customer does who picks one of his in its list. */
async function autofill(frame: Frame, fieldId: string, card: Card): Promise<void> {
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
