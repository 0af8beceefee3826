-- A look at a payment asks whether there has been news of it since the last look.
create index payment_news_payment on payment_news (provider, external_id, received_at);
