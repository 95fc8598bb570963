-- An agreement has a history: who takes part, who holds the key, who links, how long, and when it was changed or withdrawn, why.
-- Rows are added, never changed; the latest of a round counts.
alter table overlap_agreement drop constraint overlap_agreement_pkey;
alter table overlap_agreement
    add column id bigint generated always as identity primary key,
    -- Empty in rows from before suppliers could be chosen: everybody that the round asks.
    add column suppliers text[] not null default '{}',
    add column key_holder text not null default '',
    add column linker text not null default '',
    -- As the theme says, in rows from before it could be chosen.
    add column retention_days integer not null default 365 check (retention_days > 0),
    add column withdrawn boolean not null default false,
    add column reason text not null default '',
    add constraint overlap_agreement_linker_has_no_key
        check (linker = '' or linker <> key_holder and not linker = any (suppliers));
create index overlap_agreement_round on overlap_agreement (round, id);

create view overlap_agreed as
    select distinct on (round) * from overlap_agreement order by round, id desc;

create function overlap_refuse_agreement() returns trigger language plpgsql as $$
begin
    raise exception 'an agreement is followed by another, never changed';
end $$;
create trigger agreements_stay before update or delete on overlap_agreement
    for each row execute function overlap_refuse_agreement();
