import { probePopupOpener } from './popup-opener.ts';
import { probeEngine } from './probe-engine.ts';

probeEngine('firefox');
probePopupOpener();
