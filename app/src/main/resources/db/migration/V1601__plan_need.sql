-- Which activity is meant for which need. A need is an entry of another room, known by its number.
create table plan_need (
    activity bigint not null,
    need bigint not null,
    linked_by text not null,
    linked_at timestamptz not null,
    primary key (activity, need)
);
