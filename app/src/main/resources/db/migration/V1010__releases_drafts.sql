-- A draft holds both releases of a moment, complete, until a second person signs. Of a draft only the decision is ever added.
create table releases_draft (
    id bigint generated always as identity primary key,
    theme text not null,
    made_at timestamptz not null,
    made_by text not null check (made_by <> ''),
    reason text not null check (length(reason) between 5 and 300),
    embargo_until date,
    after_number integer not null check (after_number >= 0),
    content jsonb not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'SEALED', 'WITHDRAWN')),
    decided_at timestamptz,
    decided_by text,
    check ((state = 'OPEN') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'SEALED' or decided_by <> made_by)
);
create unique index releases_one_open_draft on releases_draft (theme) where state = 'OPEN';

create function releases_decide_draft() returns trigger language plpgsql as $$
begin
    if old.state <> 'OPEN' or new.state = 'OPEN'
        or (new.id, new.theme, new.made_at, new.made_by, new.reason, new.embargo_until, new.after_number, new.content)
        is distinct from
        (old.id, old.theme, old.made_at, old.made_by, old.reason, old.embargo_until, old.after_number, old.content)
    then
        raise exception 'a draft is only signed or withdrawn';
    end if;
    return new;
end $$;
create trigger drafts_are_decided before update on releases_draft
    for each row execute function releases_decide_draft();
create trigger drafts_stay before delete on releases_draft
    for each row execute function releases_refuse_change();

-- base: rounded to multiples of small groups; without it figures are exact. deviation: how far at most from the truth.
alter table releases_release
    add column draft bigint references releases_draft,
    add column made_by text not null default '',
    add column embargo_until date,
    add column base bigint not null default 0 check (base = 0 or base >= 3),
    add column deviation bigint not null default 0 check (deviation >= 0),
    add column tables jsonb not null default '[]',
    add column attacks jsonb not null default '[]',
    add check (made_by <> sealed_by),
    add check ((base = 0) = (deviation = 0)),
    add check (draft is null or made_by <> '');

-- Chooses which groups are rounded up. Drawn once per theme; who knows it learns more of a rounded figure than was meant.
create table releases_rounding_key (
    theme text primary key,
    key bigint not null
);

alter table releases_refusal
    add column proposals text[] not null default '{}';
