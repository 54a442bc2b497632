import { BRAND_NAMES } from '../../protocol/brands.ts';

/** A brand that only a newer frame knows has none. */
export const hasMark = (brand: string): brand is keyof typeof BRAND_NAMES =>
  Object.hasOwn(BRAND_NAMES, brand);

/** A brand's name as customers read it on the card. */
export const nameOfBrand = (brand: string): string => (hasMark(brand) ? BRAND_NAMES[brand] : brand);

interface MarkProps {
  /** A file of `public/marks`. */
  id: string;
  /** Nothing for one of many, which says nothing about the customer's own card. */
  name: string;
}

export function Mark({ id, name }: MarkProps) {
  const src = `${import.meta.env.BASE_URL}marks/${id}.svg`;
  return <img class="mark" loading="lazy" src={src} alt={name} width={36} height={24} />;
}
