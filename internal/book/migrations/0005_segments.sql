-- Filters and portraits that were given a name.

CREATE TABLE segment (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   TEXT NOT NULL,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE, -- the name without case and accents
  filter TEXT NOT NULL,        -- as it was typed
  lang   TEXT NOT NULL         -- in which numbers and dates in it are read
) STRICT;

CREATE TABLE portrait (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   TEXT NOT NULL,
  name   TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  day    TEXT NOT NULL,
  people TEXT NOT NULL, -- whose it is, as it was typed
  rest   TEXT NOT NULL, -- whom they were set against, as it was typed
  lang   TEXT NOT NULL,
  facts  TEXT NOT NULL  -- JSON: how many had what
) STRICT;
