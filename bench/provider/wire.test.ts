import { expect, test } from 'vitest';
import { connectionReader } from './wire.ts';

const text = (value: string) => Buffer.from(`${value}\0`);
const int16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const message = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
};
const startup = message(
  '',
  int32(196_608),
  text('user'),
  text('souk'),
  text('application_name'),
  text('shop'),
);
const parse = (name: string, statement: string) => message('P', text(name), text(statement), int16(0));
const bind = (name: string, ...values: (string | null)[]) =>
  message(
    'B',
    text(''),
    text(name),
    int16(0),
    int16(values.length),
    ...values.map((value) =>
      value === null ? int32(-1) : Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]),
    ),
    int16(0),
  );
const execute = message('E', text(''), int32(0));

test('statements, prepared once and executed often, and bare ones', () => {
  const reader = connectionReader();
  expect(reader.application()).toBeNull();
  const sent = [
    startup,
    message('Q', text('begin')),
    parse('one', 'insert into t values ($1, $2)'),
    bind('one', 'naïve', null),
    execute,
    bind('one', '', 'b'),
    execute,
    message('S'),
    message('Q', text('commit')),
  ];
  expect(reader.read(Buffer.concat(sent))).toEqual([
    { text: 'begin', parameters: [] },
    { text: 'insert into t values ($1, $2)', parameters: ['naïve', null] },
    { text: 'insert into t values ($1, $2)', parameters: ['', 'b'] },
    { text: 'commit', parameters: [] },
  ]);
  expect(reader.application()).toBe('shop');
});

test('however it was cut into packets', () => {
  const sent = Buffer.concat([startup, parse('', 'select $1'), bind('', 'x'), execute]);
  const reader = connectionReader();
  const read = [...sent].flatMap((byte) => reader.read(Buffer.from([byte])));
  expect(read).toEqual([{ text: 'select $1', parameters: ['x'] }]);
});
