import { options } from './option-table.ts';
import { initialState, type State } from './state.ts';

/** Brands to begin with. Each sets the look and leaves the rest. */
export interface Preset {
  id: string;
  name: string;
  look: Readonly<Record<string, string>>;
}

export const presets: readonly Preset[] = [
  { id: 'plain', name: 'Souk', look: {} },
  {
    id: 'dune',
    name: 'Dune & Olive',
    look: {
      theme: 'light',
      accent: '#4d5426',
      surface: '#fffdf8',
      text: '#2c241a',
      radius: '12px',
      font: 'Georgia, serif',
    },
  },
  {
    id: 'harbor',
    name: 'Harbor',
    look: { theme: 'light', accent: '#0b5fad', surface: '#ffffff', text: '#0f2336', radius: '4px' },
  },
  {
    id: 'rosewater',
    name: 'Rosewater',
    look: { theme: 'light', accent: '#a81c58', surface: '#fff8fa', text: '#3a1525', radius: '24px' },
  },
  {
    id: 'night',
    name: 'Night Bazaar',
    look: { theme: 'dark', accent: '#f0b24a', surface: '#17151f', text: '#f3eefc', radius: '16px' },
  },
  { id: 'clear', name: 'High contrast', look: { theme: 'contrast' } },
];

const LOOK = options
  .filter(({ goes }) => goes === 'appearance' || goes === 'variable')
  .map(({ name }) => name);

export const withPreset = (state: State, { look }: Preset): State => ({
  ...state,
  ...Object.fromEntries(LOOK.map((name) => [name, look[name] ?? initialState[name] ?? ''])),
});

export const isPreset = (state: State, { look }: Preset): boolean =>
  LOOK.every((name) => state[name] === (look[name] ?? initialState[name]));
