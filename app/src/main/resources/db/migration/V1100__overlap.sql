-- What suppliers agreed to encode with, per round: everything but the secret, which nobody here has.
create table overlap_agreement (
    round bigint primary key,
    project text not null,
    epoch text not null,
    hardening text not null,
    check_value text not null check (check_value ~ '^[0-9a-f]{8}$'),
    agreed_by text not null,
    agreed_at timestamptz not null
);

-- A registration as whoever links knows it: a supplier's own number and a quarter. No attribute of the case has a column.
create table overlap_registration (
    id bigint generated always as identity primary key,
    theme text not null,
    round bigint not null,
    delivery bigint not null,
    supplier text not null check (supplier <> '' and supplier <> '*'),
    record text not null check (length(record) <= 40),
    quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    check_value text not null check (check_value ~ '^[0-9a-f]{8}$'),
    parameters text not null check (parameters ~ '^[0-9a-f]{8}$'),
    received_on date not null,
    -- The lowest registration of the same person; null until linked.
    person bigint references overlap_registration
);
create index overlap_registration_delivery on overlap_registration (delivery);
create index overlap_registration_theme on overlap_registration (theme, check_value, id);

-- The encoding and the two facts that are compared beside it. On its own, so that it can be deleted on its own.
create table overlap_encoding (
    registration bigint primary key references overlap_registration,
    supplier text not null,
    encoding text not null,
    sex text not null,
    nationality text not null,
    delete_on date not null
);
create index overlap_encoding_delete on overlap_encoding (delete_on);

-- The latest linking of the registrations under one key, with the draws that carry its doubt.
create table overlap_run (
    theme text not null,
    check_value text not null,
    linked_at timestamptz not null,
    comparisons bigint not null,
    persons integer not null,
    low integer not null,
    high integer not null check (high >= low),
    -- Below every draw: matches expected but too unlike to be found, and people under another name, per registration.
    unseen double precision not null,
    strangers text[] not null,
    registrations bigint[] not null,
    draws bytea not null,
    primary key (theme, check_value)
);

-- Two registrations that may be one person, as a pattern of agreement. Nothing here says who.
create table overlap_pair (
    id bigint generated always as identity primary key,
    theme text not null,
    first bigint not null references overlap_registration,
    second bigint not null references overlap_registration,
    compared text not null,
    alike integer not null check (alike between 0 and 100),
    sex text not null check (sex in ('AGREES', 'DIFFERS', 'UNKNOWN')),
    nationality text not null check (nationality in ('AGREES', 'DIFFERS', 'UNKNOWN')),
    found_at timestamptz not null,
    asked_by text,
    asked_at timestamptz,
    verdict text check (verdict in ('SAME', 'DIFFERENT')),
    decided_by text,
    decided_at timestamptz,
    unique (first, second),
    check (first < second),
    check ((asked_by is null) = (asked_at is null)),
    check ((verdict is null) = (decided_by is null) and (verdict is null) = (decided_at is null))
);

-- What one of the two suppliers says of a pair.
create table overlap_answer (
    pair bigint not null references overlap_pair,
    supplier text not null,
    answer text not null check (answer in ('SAME', 'DIFFERENT', 'UNKNOWN')),
    answered_by text not null,
    answered_at timestamptz not null,
    primary key (pair, supplier)
);

-- Row-level security of its own: 'regiobeeld.linkage' is a supplier, or '*' for whoever links. A transaction of another room
-- sees nothing here, and a supplier can hand in encodings but never read one, not even its own.
alter table overlap_registration enable row level security;
alter table overlap_registration force row level security;
create policy own_registrations on overlap_registration
    using (current_setting('regiobeeld.linkage', true) in (supplier, '*'));
alter table overlap_encoding enable row level security;
alter table overlap_encoding force row level security;
create policy linking_reads on overlap_encoding
    using (current_setting('regiobeeld.linkage', true) = '*')
    with check (current_setting('regiobeeld.linkage', true) in (supplier, '*'));
alter table overlap_run enable row level security;
alter table overlap_run force row level security;
create policy linking_only on overlap_run using (current_setting('regiobeeld.linkage', true) = '*');
alter table overlap_answer enable row level security;
alter table overlap_answer force row level security;
create policy own_answers on overlap_answer
    using (current_setting('regiobeeld.linkage', true) in (supplier, '*'));

-- Of a registration only the person it belongs to may change; an encoding is deleted, never changed.
create function overlap_refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.id, new.theme, new.round, new.delivery, new.supplier, new.record, new.quarter,
        new.check_value, new.parameters, new.received_on)
        is distinct from (old.id, old.theme, old.round, old.delivery, old.supplier, old.record, old.quarter,
        old.check_value, old.parameters, old.received_on)
    then
        raise exception 'registrations are append-only';
    end if;
    return new;
end $$;
create trigger registrations_stay before update or delete on overlap_registration
    for each row execute function overlap_refuse_change();
create function overlap_refuse_encoding() returns trigger language plpgsql as $$
begin
    raise exception 'an encoding is deleted, never changed';
end $$;
create trigger encodings_stay before update on overlap_encoding
    for each row execute function overlap_refuse_encoding();
