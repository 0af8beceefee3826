-- A category by its prices, both ways, without passing the rest of the shop.
create index products_category_price on products (category_id, from_price_minor, id) where state = 'published';
