-- step:     candidate
-- makes:    all pairs of which a later delivery must know how they agree
-- grain:    l, r with l < r
-- reads:    candidate_more, pair_apart, sample_fresh
-- rule:     those that go are compared once more: that is cheaper than looking for them among all pairs
select l, r from candidate_more
union
select l, r from pair_apart
union
select l, r from sample_fresh
