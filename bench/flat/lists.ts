/** A list as somebody opens it. */
export type List = {
  name: string;
  path: string;
  /** The office's lists are for who works there. */
  office?: true;
  /** Says of all there are how many they are, so it has to count them all. */
  counts?: true;
};

/** Every list of the shop and of its office, with each filter and each order; `day` is one the shop is open. Guests, so that nothing is kept. */
export const lists = (day: string): List[] => [
  { name: 'listing', path: '/en/shop?guests=80' },
  { name: 'listing, with an occasion', path: `/en/shop?eventType=wedding&date=${day}&guests=80` },
  { name: 'category', path: '/en/shop/cakes?guests=80' },
  { name: 'kind of celebration', path: '/en/for/wedding?guests=80' },
  { name: 'page 400', path: '/en/shop?page=400&guests=80' },
  { name: 'page 40 of a category', path: '/en/shop/cakes?page=40&guests=80' },
  { name: 'price from and to', path: '/en/shop?priceFrom=20&priceTo=60&guests=80' },
  { name: 'price, few', path: '/en/shop?priceTo=5&guests=80' },
  { name: 'diet', path: '/en/shop?diet=vegan&guests=80' },
  { name: 'diet nobody has', path: '/en/shop?diet=halal&guests=80' },
  { name: 'rating', path: '/en/shop?rating=4&guests=80' },
  { name: 'free on the day', path: `/en/shop?date=${day}&guests=80&free=1` },
  {
    name: 'all filters',
    path: `/en/shop/cakes?date=${day}&free=1&rating=3&priceFrom=10&priceTo=90&eventType=wedding`,
  },
  { name: 'cheapest first', path: '/en/shop?sort=price-up&guests=80' },
  { name: 'dearest first', path: '/en/shop?sort=price-down&guests=80' },
  { name: 'newest first', path: '/en/shop?sort=newest&guests=80' },
  { name: 'category, dearest first', path: '/en/shop/cakes?sort=price-down&guests=80' },
  { name: 'search, common word', path: '/en/shop?q=lantern&guests=80' },
  { name: 'search, common word, page 10', path: '/en/shop?q=lantern&page=10&guests=80' },
  { name: 'search, common word, cheapest first', path: '/en/shop?q=lantern&sort=price-up&guests=80' },
  { name: 'search, common word in a category', path: '/en/shop/cakes?q=lantern&guests=80' },
  { name: 'search, word of one in ten', path: '/en/shop?q=copper&guests=80' },
  { name: 'search, two words', path: '/en/shop?q=copper+cushion&guests=80' },
  { name: 'search, rare word', path: '/en/shop?q=zeppelin&guests=80' },
  { name: 'search, rare word misspelt', path: '/en/shop?q=zepelin&guests=80' },
  { name: 'search, common word misspelt', path: '/en/shop?q=lantren&guests=80' },
  { name: 'search, no such word', path: '/en/shop?q=qqqqzzzz&guests=80' },
  { name: 'API, products', path: '/api/products' },
  { name: 'API, a product, for so many', path: '/api/products/bench-4711?guests=80' },
  { name: 'office: catalogue', path: '/en/office/catalogue', office: true, counts: true },
  { name: 'office: catalogue, page 300', path: '/en/office/catalogue?page=300', office: true, counts: true },
  { name: 'office: catalogue, drafts', path: '/en/office/catalogue?state=draft', office: true, counts: true },
  {
    name: 'office: catalogue, category',
    path: '/en/office/catalogue?category=cakes',
    office: true,
    counts: true,
  },
  { name: 'office: catalogue, low', path: '/en/office/catalogue?low=1', office: true, counts: true },
  { name: 'office: catalogue, by name', path: '/en/office/catalogue?sort=name', office: true, counts: true },
  {
    name: 'office: catalogue, dearest',
    path: '/en/office/catalogue?sort=price-down',
    office: true,
    counts: true,
  },
  {
    name: 'office: catalogue, scarcest',
    path: '/en/office/catalogue?sort=stock',
    office: true,
    counts: true,
  },
  { name: 'office: catalogue, search', path: '/en/office/catalogue?q=zeppelin', office: true, counts: true },
  { name: 'office: orders', path: '/en/office/orders', office: true, counts: true },
  { name: 'office: orders, page 300', path: '/en/office/orders?page=300', office: true, counts: true },
  { name: 'office: orders, to decide', path: '/en/office/orders?state=placed&payment=paid', office: true },
  { name: 'office: orders, by total', path: '/en/office/orders?sort=total', office: true, counts: true },
  { name: 'office: orders, by day', path: '/en/office/orders?sort=day', office: true, counts: true },
  { name: 'office: orders, method', path: '/en/office/orders?method=delivery', office: true, counts: true },
  { name: 'office: orders, search', path: '/en/office/orders?q=B4711', office: true },
  { name: 'office: board', path: '/en/office/board', office: true },
  { name: 'office: today', path: '/en/office', office: true, counts: true },
  { name: 'office: stock', path: '/en/office/stock', office: true, counts: true },
  { name: 'office: stock, low', path: '/en/office/stock?low=1', office: true, counts: true },
  { name: 'office: stock, search', path: '/en/office/stock?q=zeppelin', office: true },
  { name: 'office: reviews', path: '/en/office/reviews', office: true, counts: true },
  { name: 'office: reviews, waiting', path: '/en/office/reviews?state=waiting', office: true },
  { name: 'office: reviews, five stars', path: '/en/office/reviews?stars=5', office: true, counts: true },
  { name: 'office: reviews, search', path: '/en/office/reviews?q=B4711', office: true },
];
