import type { Language } from '../../i18n/locale.ts';

export interface SavedCardTexts {
  /** The name of a card's delete button. */
  deleteCard(card: string): string;
  question: string;
  confirm: string;
  keep: string;
  deleting: string;
  deleted: string;
  notDeleted: string;
}

export const savedCardTexts: Record<Language, SavedCardTexts> = {
  en: {
    deleteCard: (card) => `Delete ${card}`,
    question: 'Delete this card?',
    confirm: 'Delete',
    keep: 'Keep',
    deleting: 'Deleting…',
    deleted: 'Card deleted',
    notDeleted: 'The card couldn’t be deleted. Try again in a moment.',
  },
  ar: {
    deleteCard: (card) => `حذف \u2066${card}\u2069`,
    question: 'هل تريد حذف هذه البطاقة؟',
    confirm: 'حذف',
    keep: 'إبقاء',
    deleting: 'جارٍ الحذف…',
    deleted: 'حُذفت البطاقة',
    notDeleted: 'تعذّر حذف البطاقة. حاول مرة أخرى بعد قليل.',
  },
};
