-- The one password of all demonstration accounts, so that every start can say it. Only an installation with invented
-- figures has a row here.
create table demonstration_password (
    only_one boolean primary key default true check (only_one),
    password text not null check (length(password) >= 8)
);
