-- Everything people keep on screen. What an entry holds is in its values, checked by the program against the kind's fields;
-- the database guards what no program may break: versions in a row, nothing lost, nothing rewritten.
create sequence entries_change;

create table entries_entry (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
    key text check (length(key) between 1 and 100),
    version integer not null check (version > 0),
    content jsonb not null check (jsonb_typeof(content) = 'object'),
    title text not null check (length(title) between 1 and 400),
    readers text not null check (readers in ('ANYONE', 'SIGNED_IN', 'MANAGERS')),
    owner text not null check (owner <> ''),
    checked_on date,
    expires_on date,
    changed_by text not null,
    changed_at timestamptz not null,
    deleted_at timestamptz,
    -- Goes up with every change of any entry: whoever has read a kind knows by it whether anything is new.
    change bigint not null default nextval('entries_change'),
    -- The words that anyone, or everybody who is signed in, may find it by. Fields for managers alone are in neither.
    open_text text not null,
    inside_text text not null,
    open_words tsvector generated always as
        (setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', open_text), 'B')) stored,
    inside_words tsvector generated always as
        (setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', inside_text), 'B')) stored,
    unique (kind, key)
);
create index entries_entry_kind on entries_entry (kind, change desc);
create index entries_entry_open on entries_entry using gin (open_words) where deleted_at is null;
create index entries_entry_inside on entries_entry using gin (inside_words) where deleted_at is null;

create table entries_version (
    entry bigint not null references entries_entry on delete cascade,
    version integer not null check (version > 0),
    content jsonb not null,
    action text not null check (action in ('ADDED', 'CHANGED', 'CHECKED', 'DELETED', 'RESTORED')),
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (entry, version)
);

create function entries_move() returns trigger language plpgsql as $$
begin
    if new.id <> old.id or new.kind <> old.kind or new.key is distinct from old.key then
        raise exception 'an entry keeps its number, kind and key';
    end if;
    if new.version <> old.version + 1 then
        raise exception 'version % cannot follow version %', new.version, old.version;
    end if;
    new.change := nextval('entries_change');
    return new;
end $$;
create trigger entries_move before update on entries_entry for each row execute function entries_move();

create function entries_keep_deleted() returns trigger language plpgsql as $$
begin
    if old.deleted_at is null or old.deleted_at > now() - interval '30 days' then
        raise exception 'a deleted entry can be restored for 30 days';
    end if;
    return old;
end $$;
create trigger entries_keep_deleted before delete on entries_entry for each row execute function entries_keep_deleted();

create function entries_keep_versions() returns trigger language plpgsql as $$
begin
    raise exception 'the history of an entry is never rewritten';
end $$;
create trigger entries_keep_versions before update on entries_version
    for each row execute function entries_keep_versions();

-- Which content that came with the program has been loaded: once, so that what people delete stays deleted.
create table entries_loaded (
    kind text not null,
    key text not null,
    primary key (kind, key)
);

-- Pages of rooms that are not entries, such as dashboards, so that one search finds everything.
create table entries_page (
    source text not null,
    address text not null check (address like '/%'),
    language text not null check (language in ('nl', 'en')),
    title text not null,
    body text not null,
    readers text not null check (readers in ('ANYONE', 'SIGNED_IN', 'MANAGERS')),
    words tsvector generated always as
        (setweight(to_tsvector('dutch', title), 'A') || setweight(to_tsvector('dutch', body), 'B')) stored,
    primary key (source, address, language)
);
create index entries_page_words on entries_page using gin (words);
