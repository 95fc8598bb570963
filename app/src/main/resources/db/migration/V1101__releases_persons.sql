-- Linked persons and what is said of their number, made with a draft and published when the draft is signed.
create table releases_persons (
    draft bigint not null references releases_draft,
    audience text not null check (audience in ('REGIONAL', 'PUBLIC')),
    content jsonb not null,
    content_hash text not null,
    primary key (draft, audience)
);
create trigger persons_stay before update or delete on releases_persons
    for each row execute function releases_refuse_change();
