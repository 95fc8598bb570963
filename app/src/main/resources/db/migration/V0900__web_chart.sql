-- Charts drawn on the server, kept under the hash of everything they depend on. A row can always be made again.
create table web_chart (
  hash    text        primary key check (hash ~ '^[0-9a-f]{64}$'),
  svg     text        not null check (svg like '<svg%'),
  drawn   timestamptz not null default now()
);
