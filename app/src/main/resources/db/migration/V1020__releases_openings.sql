-- Which figures could be found out and how, so that each reader gets it in his own words. No figures' values.
alter table releases_refusal
    add column openings jsonb not null default '[]',
    add column coarser jsonb not null default '[]';
update releases_refusal
set openings = (
    select coalesce(
        jsonb_agg(jsonb_build_object('figure', split_part(one, ' (', 1), 'how', 'UNPROVEN', 'detail', '')), '[]')
    from unnest(exposures) one);
alter table releases_refusal
    drop column exposures,
    drop column proposals;
