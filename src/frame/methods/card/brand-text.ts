import cardTypes from 'credit-card-type/dist/lib/card-types.js';
import { brands } from '../../../protocol/brands.ts';
import { rangesText } from './ranges-text.ts';

/** A line of the table: brand, first digits, lengths, lengths of the code; then what differs from most brands. */
const line = (brand: string, ranges: string, ...columns: (string | readonly number[])[]): string =>
  [brand, rangesText(ranges.split(/\s/)), ...columns]
    .map((column) => (typeof column === 'string' ? column : column.join(' ')))
    .join('|');

/**
 * Domestic brands that `credit-card-type` doesn't know; it would call them Visa, Mastercard, Maestro or Discover.
 * mada: Saudi Payments' list, as creditcards-types 4.0.0 and Amazon Payment Services' shop plugins carry it.
 * Meeza: the four prefixes that both agree on. RuPay: the ranges of hyperswitch's card form.
 */
const domestic = [
  line(
    'mada',
    `400861 401757 403024 406136 406996 407197 407395 409201 410621 410685 412565 417633 419593 420132 421141
422817-422819 42689700 428331 428671-428673 431361 432328 434107 439954 440533 440647 440795 445564 446393
446404 446672 455036 455708 457865 457997 458456 462220 468540-468543 474491 483010-483012 484783
486094-486096 489317-489319 493428 504300 506968 508160 513213 520058 521076 524130 524514 529415 529741
530060 530906 531095 531196 532013 535825 535989 536023 537767 539931 543085 543357 549760 554180 557606
558563 558848 585265 588845-588851 588982-588983 589005 589206 604906 605141 636120 968201-968211`,
    [16],
    [3],
  ),
  line('meeza', '507803 507808-507810', [16], [3]),
  line('rupay', '508227 508500-508999 603741 606985-607984 608001-608500 652150-653149 817290', [16], [3]),
];

const isOurs = ({ type }: { type: string }) => brands.some((brand) => brand === nameOf(type));
const nameOf = (type: string) => type.replace('-', '_');

const worldwide = Object.values(cardTypes)
  .filter(isOurs)
  .map(({ type, patterns, gaps, lengths, code }) =>
    line(
      nameOf(type),
      patterns.map((pattern) => [pattern].flat().join('-')).join(' '),
      lengths,
      type === 'maestro' ? [0, code.size] : [code.size],
      gaps[1] === 8 ? '' : gaps,
      type === 'unionpay' ? 'no check digit' : '',
    ),
  );

const isMaestro = (text: string) => text.startsWith('maestro');

/**
 * Every brand, the one that wins a tie first: Maestro's wide ranges lie around other brands' own. A build has the
 * finished text in this module's place: as objects, the library's table weighs half as much again.
 */
export const brandText = [
  ...domestic,
  ...worldwide.filter((text) => !isMaestro(text)),
  ...worldwide.filter(isMaestro),
].join('\n');
