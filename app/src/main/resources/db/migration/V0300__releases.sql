-- A release is written once, complete, in one transaction; a trigger refuses every later change.
create table releases_release (
    id bigint generated always as identity primary key,
    theme text not null,
    audience text not null check (audience in ('REGIONAL', 'PUBLIC')),
    number integer not null check (number > 0),
    theme_version text not null,
    code_version text not null,
    sealed_at timestamptz not null,
    sealed_by text not null,
    reason text not null,
    cells integer not null,
    hidden integer not null,
    inputs_hash text not null,
    content_hash text not null,
    proof text not null,
    unique (theme, audience, number)
);

create table releases_input (
    release bigint not null references releases_release,
    delivery bigint not null,
    supplier text not null,
    sha256 text not null,
    primary key (release, delivery)
);

-- A hidden cell has no bounds at all: what is not stored cannot leak. A shown cell without upper bound is "at least".
create table releases_cell (
    release bigint not null references releases_release,
    key text not null,
    state text not null check (state in ('SHOWN', 'HIDDEN', 'NOT_SUPPLIED')),
    lower bigint check (lower >= 0),
    upper bigint check (upper >= lower),
    primary key (release, key),
    check ((state = 'SHOWN') = (lower is not null)),
    check (state = 'SHOWN' or upper is null)
);

create function releases_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'releases are immutable';
end $$;
create trigger releases_stay before update or delete on releases_release
    for each row execute function releases_refuse_change();
create trigger inputs_stay before update or delete on releases_input
    for each row execute function releases_refuse_change();
create trigger cells_stay before update or delete on releases_cell
    for each row execute function releases_refuse_change();

-- A build that was not sealed: which cells could be opened, and by what knowledge. No figures.
create table releases_refusal (
    id bigint generated always as identity primary key,
    theme text not null,
    asked_at timestamptz not null,
    asked_by text not null,
    exposures text[] not null
);
