import { BRAND_NAMES } from '../../protocol/brands.ts';

/** A brand's name as customers read it on the card. */
export const nameOfBrand = (brand: string): string =>
  Object.hasOwn(BRAND_NAMES, brand) ? BRAND_NAMES[brand as keyof typeof BRAND_NAMES] : brand;

interface BrandMarkProps {
  brand: string;
  /** One of many: not named, since it says nothing about the customer's own card. */
  decorative?: boolean;
}

/** A brand's mark, named by the brand. A brand that only a newer frame knows has none. */
export function BrandMark({ brand, decorative = false }: BrandMarkProps) {
  if (!Object.hasOwn(BRAND_NAMES, brand)) return null;
  const src = `${import.meta.env.BASE_URL}marks/${brand}.svg`;
  return <img class="mark" src={src} alt={decorative ? '' : nameOfBrand(brand)} width={36} height={24} />;
}
