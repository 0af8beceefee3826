-- Signals are forgotten by age. Rows come in the order of time, so a few bytes for every hundred pages find the old ones.
create index signals_by_age on signals using brin (at) with (autosummarize = on);
