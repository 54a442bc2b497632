/** What the shop sells. Prices in euro cents. */
export interface Product {
  id: string;
  euroCents: bigint;
  en: ProductText;
  ar: ProductText;
}

export interface ProductText {
  name: string;
  /** Measure or maker. */
  detail: string;
  line: string;
}

export const products: readonly Product[] = [
  {
    id: 'olive-oil',
    euroCents: 2400n,
    en: {
      name: 'First Harvest Olive Oil',
      detail: '500 ml',
      line: 'Pressed in October, green and peppery.',
    },
    ar: { name: 'زيت زيتون القطفة الأولى', detail: '٥٠٠ مل', line: 'معصور في أكتوبر، أخضر ولاذع.' },
  },
  {
    id: 'medjool-dates',
    euroCents: 1850n,
    en: { name: 'Medjool Dates', detail: '1 kg box', line: 'Soft as caramel, picked by hand.' },
    ar: { name: 'تمر مجدول', detail: 'علبة ١ كغ', line: 'طري كالكراميل، مقطوف باليد.' },
  },
  {
    id: 'cardamom-coffee',
    euroCents: 1400n,
    en: { name: 'Cardamom Coffee', detail: '250 g', line: 'Light roast, ground the morning it ships.' },
    ar: { name: 'قهوة بالهيل', detail: '٢٥٠ غ', line: 'تحميص فاتح، مطحونة صباح الشحن.' },
  },
  {
    id: 'stoneware-bowl',
    euroCents: 3600n,
    en: { name: 'Stoneware Bowl', detail: 'Ø 22 cm', line: 'Thrown by Salma, sand glaze, no two alike.' },
    ar: { name: 'وعاء من الفخار', detail: 'قطر ٢٢ سم', line: 'من صنع سلمى، بطلاء رملي، لا يتكرر.' },
  },
  {
    id: 'sidr-honey',
    euroCents: 2900n,
    en: { name: 'Sidr Honey', detail: '340 g', line: 'Dark, slow, a little like toffee.' },
    ar: { name: 'عسل السدر', detail: '٣٤٠ غ', line: 'داكن وكثيف، بنكهة تشبه الحلوى.' },
  },
  {
    id: 'olive-soap',
    euroCents: 950n,
    en: { name: 'Laurel & Olive Soap', detail: '2 bars', line: 'Cured nine months. Nothing else in it.' },
    ar: { name: 'صابون الغار والزيتون', detail: 'قطعتان', line: 'معتّق تسعة أشهر، ولا شيء غير ذلك.' },
  },
];

/** What lies in the basket of someone who opens the checkout directly. */
export const SAMPLE_BASKET: readonly string[] = ['olive-oil', 'medjool-dates'];

export const GIFT_WRAP_EURO_CENTS = 500n;
