import { expect, test } from 'vitest';
import { addError, type FieldErrors } from './field-errors.ts';

const errorsOf = (...added: [path: PropertyKey[], message: string][]) => {
  const errors: FieldErrors = {};
  for (const [path, message] of added) addError(errors, path, message);
  return errors;
};

test('messages stand where the field stands', () => {
  expect(errorsOf([['card', 'number'], 'a'], [['card', 'cvc'], 'b'], [['items', 2, 'amount'], 'c'])).toEqual({
    card: { number: ['a'], cvc: ['b'] },
    items: { 2: { amount: ['c'] } },
  });
});

test('one field may have several, each once', () => {
  expect(errorsOf([['a'], 'x'], [['a'], 'y'], [['a'], 'x'])).toEqual({ a: ['x', 'y'] });
});

test('what concerns the whole is a non-field error, at every level and in either order', () => {
  expect(errorsOf([[], 'x'])).toEqual({ non_field_errors: ['x'] });
  const both = { a: { non_field_errors: ['x'], b: ['y'] } };
  expect(errorsOf([['a'], 'x'], [['a', 'b'], 'y'])).toEqual(both);
  expect(errorsOf([['a', 'b'], 'y'], [['a'], 'x'])).toEqual(both);
});

test('a field with the name of a prototype is a field', () => {
  const errors = errorsOf([['__proto__', 'constructor'], 'x']);
  expect(Object.keys(errors)).toEqual(['__proto__']);
  expect(JSON.stringify(errors)).toBe('{"__proto__":{"constructor":["x"]}}');
  expect({}.constructor).toBe(Object);
});
