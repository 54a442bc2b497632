/** Card brands, by the identifiers that travel in the API, and the names that customers read on the card. */
export const BRAND_NAMES = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  american_express: 'American Express',
  mada: 'mada',
  meeza: 'Meeza',
  rupay: 'RuPay',
  diners_club: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  maestro: 'Maestro',
  elo: 'Elo',
  mir: 'Mir',
  verve: 'Verve',
  hiper: 'Hiper',
  hipercard: 'Hipercard',
  naranja: 'Naranja',
  troy: 'Troy',
} as const;

export type Brand = keyof typeof BRAND_NAMES;

export const brands = Object.keys(BRAND_NAMES) as Brand[];
