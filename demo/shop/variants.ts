import { type Parameters, queryOf } from './parameters.ts';

export interface Variant {
  /** The parameter's. */
  name: 'presentation' | 'customer' | 'methods';
  choices: { label: string; href: string; isThis: boolean }[];
}

const EVERY_METHOD = ['card', 'redirect', 'apple_pay'] as const;

const CHANGES: Record<Variant['name'], readonly [label: string, change: Partial<Parameters>][]> = {
  presentation: [
    ['inline', { presentation: 'inline' }],
    ['sheet', { presentation: 'sheet' }],
    ['popup', { presentation: 'popup' }],
    ['redirect', { presentation: 'redirect' }],
  ],
  customer: [
    ['guest', { customer: 'guest' }],
    ['returning', { customer: 'returning' }],
  ],
  methods: [
    ['card', { methods: ['card'] }],
    ['all', { methods: [...EVERY_METHOD] }],
  ],
};

/** Links to the same page with one parameter changed, and without its order. */
export function variantsOf(parameters: Parameters, path: string): Variant[] {
  const here = queryOf({ ...parameters, methods: parameters.methods ?? ['card'] });
  return (Object.keys(CHANGES) as Variant['name'][]).map((name) => ({
    name,
    choices: CHANGES[name].map(([label, change]) => {
      const query = queryOf({ ...parameters, methods: parameters.methods ?? ['card'], ...change });
      return { label, href: `${path}?${query}`, isThis: query === here };
    }),
  }));
}
