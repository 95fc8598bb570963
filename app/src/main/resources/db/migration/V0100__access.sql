create table access_account (
    login text primary key check (login ~ '^[a-z0-9.-]{2,60}$'),
    name text not null check (length(name) between 1 and 200),
    organisation text not null,
    roles text[] not null check (roles <@ array['SUPPLIER', 'CHAIN_DIRECTOR', 'PROFESSIONAL', 'COORDINATOR'] and cardinality(roles) > 0),
    password_hash text not null,
    created_at timestamptz not null default now()
);
