import { cardSense } from './methods/card/card-sense.ts';
import { pay } from './pay.ts';
import type { Engine } from './state/engine.ts';
import { transition } from './state/machine.ts';
import { initialState } from './state/see.ts';
import { Ending } from './ui/ending.tsx';
import { NoticeBar } from './ui/notice-bar.tsx';

export const engine: Engine = { initialState, transition, pay, card: cardSense, NoticeBar, Ending };
