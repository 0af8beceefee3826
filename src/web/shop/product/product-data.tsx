import type { ProductView } from '#modules/shop/catalogue/contract';
import type { PublishedReview } from '#modules/shop/reviews/contract';
import { useFacts } from '../../design/facts.tsx';
import { useWords } from '../../design/words.tsx';

type ProductDataProps = { product: ProductView; reviews: PublishedReview[] };

/** The product for search engines (schema.org); data, not script. */
export function ProductData({ product, reviews }: ProductDataProps) {
  const { language, t } = useWords();
  const { shop, publicUrl } = useFacts();
  const prices = product.variants.map(({ priceMinor }) => priceMinor);
  const amount = (minor: number) => (minor / 100).toFixed(2);
  const canBeHad = product.availability.state !== 'sold-out';
  const json = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name.text,
    description: product.summary.text,
    image: product.pictures.map(({ key }) => `${publicUrl}/media/${key}-1280.webp`),
    ...(product.maker && { brand: { '@type': 'Brand', name: product.maker } }),
    ...(product.rating && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: product.rating.average,
        reviewCount: product.rating.count,
      },
      review: reviews.map(({ stars, title, text, author, writtenAt }) => ({
        '@type': 'Review',
        reviewRating: { '@type': 'Rating', ratingValue: stars },
        ...(title && { name: title }),
        reviewBody: text,
        datePublished: writtenAt.slice(0, 10),
        author: { '@type': 'Person', name: author || t('reviews.somebody') },
      })),
    }),
    offers: {
      '@type': 'AggregateOffer',
      url: `${publicUrl}/${language}/p/${product.slug}`,
      priceCurrency: shop.currency,
      lowPrice: amount(Math.min(...prices)),
      highPrice: amount(Math.max(...prices)),
      offerCount: prices.length,
      availability: `https://schema.org/${canBeHad ? 'InStock' : 'OutOfStock'}`,
    },
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" written as an escape
      dangerouslySetInnerHTML={{ __html: JSON.stringify(json).replaceAll('<', '\\u003c') }}
    />
  );
}
