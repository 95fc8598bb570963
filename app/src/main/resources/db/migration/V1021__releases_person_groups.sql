-- How many linked persons are on the same lists, behind what a draft says of them: small counts, read by the proof only.
create table releases_person_groups (
    draft bigint primary key references releases_draft,
    content jsonb not null
);
create trigger person_groups_stay before update or delete on releases_person_groups
    for each row execute function releases_refuse_change();
