import { expect, test, vi } from 'vitest';
import { detectCard } from './brand.ts';
import { expiryFormat } from './expiry.ts';
import { attachFormat, type FieldSpec } from './field-format.ts';
import { numberFormat } from './number.ts';

const NUMBER = numberFormat(detectCard);

/** The part of an input element that the formatter uses; what browsers do with it is checked end to end. */
function field(value = '', focused = true) {
  const input = Object.assign(new EventTarget(), {
    value,
    selectionStart: value.length,
    selectionEnd: value.length,
    selectionDirection: 'none',
    matches: () => focused,
    setSelectionRange: vi.fn((start: number, end: number) => {
      input.selectionStart = start;
      input.selectionEnd = end;
    }),
  });
  const send = (type: string, init: object = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true }), init);
    input.dispatchEvent(event);
    return event;
  };
  /** The browser writes into the field; the caret ends up behind the last character. */
  const write = (text: string) => {
    input.value = text;
    input.selectionStart = input.selectionEnd = text.length;
  };
  const edit = (text: string, inputType = 'insertText') => {
    send('beforeinput', { inputType });
    write(text);
    send('input', { inputType });
  };
  const attach = (spec: FieldSpec = NUMBER) => attachFormat(input as unknown as HTMLInputElement, spec);
  return { input, send, write, edit, attach };
}

test('what was typed before the script ran is formatted at once', () => {
  const { input, attach } = field('4242424242');
  const onFormatted = vi.fn();
  attach({ ...NUMBER, onFormatted });
  expect(input.value).toBe('4242 4242 42');
  expect(onFormatted).toHaveBeenCalledOnce();
});

test('text that is as it should be is not written again: its caret and undo history stay the browser’s', () => {
  const { input, edit, attach } = field('424');
  attach();
  edit('4242');
  expect(input.setSelectionRange).not.toHaveBeenCalled();
  edit('42424');
  expect(input.value).toBe('4242 4');
  expect(input.setSelectionRange).toHaveBeenCalledExactlyOnceWith(6, 6, 'none');
});

test('a field without focus gets no selection, which would draw the focus in Safari', () => {
  const { input, write, send, attach } = field('', false);
  attach();
  write('4000056655665556');
  send('input');
  expect(input.value).toBe('4000 0566 5566 5556');
  expect(input.setSelectionRange).not.toHaveBeenCalled();
});

test.each(['input', 'change', 'blur', 'dragend'])(
  'a plain %s event, as autofill sends it, formats',
  (type) => {
    const { input, write, send, attach } = field();
    attach(expiryFormat);
    write('2030-01');
    send(type);
    expect(input.value).toBe('01 / 30');
  },
);

test('nothing is touched while an input method composes', () => {
  const { input, write, send, attach } = field('4242');
  attach();
  send('compositionstart');
  for (const text of ['4242４', '4242４２']) {
    send('beforeinput', { inputType: 'insertCompositionText', isComposing: true });
    write(text);
    send('input', { inputType: 'insertCompositionText', isComposing: true });
    expect(input.value).toBe(text);
  }
  send('compositionend');
  expect(input.value).toBe('4242 42');
});

test('a composition that does not fit leaves a full field as it was', () => {
  const { input, write, send, attach } = field('5555 5555 5555 4444');
  attach();
  send('compositionstart');
  write('5555 5555 5555 4444９');
  send('compositionend');
  expect(input.value).toBe('5555 5555 5555 4444');
});

test('a drag is left alone until its drop', () => {
  const { input, edit, attach } = field('1234 5678 90');
  attach();
  edit(' 5678 90', 'deleteByDrag');
  expect(input.value).toBe(' 5678 90');
  edit(' 5678 901234', 'insertFromDrop');
  expect(input.value).toBe('5678 9012 34');
});

test.each([
  ['the browser asks for it', 'beforeinput', { inputType: 'historyUndo' }],
  ['Ctrl+Z is pressed', 'keydown', { key: 'z', ctrlKey: true }],
  ['⌘Z is pressed', 'keydown', { key: 'z', metaKey: true }],
])('undo goes back edit by edit when %s', (_how, type, init) => {
  const { input, edit, send, attach } = field();
  attach();
  edit('4242');
  edit('42424');
  expect(send(type, init).defaultPrevented).toBe(true);
  expect([input.value, input.selectionEnd]).toEqual(['4242', 4]);
  send(type, init);
  send(type, init);
  expect(input.value).toBe('');
});

test('redo and other keys are not undo', () => {
  const { input, edit, send, attach } = field();
  attach();
  edit('4242');
  expect(send('beforeinput', { inputType: 'historyRedo' }).defaultPrevented).toBe(true);
  expect(send('keydown', { key: 'z' }).defaultPrevented).toBe(false);
  expect(send('keydown', { key: 'Z', ctrlKey: true, shiftKey: true }).defaultPrevented).toBe(false);
  expect(input.value).toBe('4242');
});

test('detached, it does nothing', () => {
  const { input, edit, send, attach } = field();
  attach()();
  edit('42424');
  send('blur');
  expect(input.value).toBe('42424');
});
