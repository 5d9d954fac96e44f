-- People: leads with their cards, their arrivals at the levels, touches, follow-ups, deals and referrals.
--
-- Every table about a person names the lead in its third column.

ALTER TABLE level ADD COLUMN idle INTEGER;                      -- days; NULL for no limit
ALTER TABLE level ADD COLUMN care TEXT NOT NULL DEFAULT '';     -- 3,30 or every 30

UPDATE level SET idle = 3 WHERE key IN ('inbound', 'lead', 'prospect');
UPDATE level SET idle = 7 WHERE key IN ('qualified', 'viewing', 'target');
UPDATE level SET idle = 7 WHERE key = 'buyer' AND buying = 0;
UPDATE level SET idle = 14 WHERE key = 'potential';
UPDATE level SET care = '3,30' WHERE buying = 1;
UPDATE level SET care = 'every 30' WHERE key IN ('regular', 'close', 'member') AND buying = 0;
UPDATE level SET care = 'every 60' WHERE key IN ('loyal', 'fan', 'referrer') AND buying = 0;

CREATE TABLE lead (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid             TEXT NOT NULL,
  name             TEXT NOT NULL,
  folded           TEXT NOT NULL, -- the name without case and accents
  sort             TEXT NOT NULL, -- what the name is ordered by, in hexadecimal
  note             TEXT NOT NULL,
  level            INTEGER NOT NULL REFERENCES level (id),
  state            TEXT NOT NULL, -- '', 'paused' or 'lost'
  state_day        TEXT,
  reason           TEXT NOT NULL, -- of the loss
  need             TEXT NOT NULL,
  authority        TEXT NOT NULL,
  money            TEXT NOT NULL,
  forced           TEXT NOT NULL, -- why it passed without the three tests
  source           INTEGER REFERENCES channel (id),
  product          TEXT NOT NULL,
  region           TEXT NOT NULL,
  value            INTEGER,
  birthday         TEXT NOT NULL, -- 1990-02-28 or --02-28
  sex              TEXT NOT NULL,
  job              TEXT NOT NULL,
  employer         TEXT NOT NULL,
  address          TEXT NOT NULL,
  income           INTEGER,
  interests        TEXT NOT NULL,
  education        TEXT NOT NULL,
  preferred        INTEGER REFERENCES channel (id),
  payment          TEXT NOT NULL,
  consent_day      TEXT,
  consent_source   TEXT NOT NULL,
  nocontact_day    TEXT,
  nocontact_source TEXT NOT NULL,
  added            TEXT NOT NULL,
  at               TEXT NOT NULL
) STRICT;

CREATE INDEX lead_folded ON lead (folded);
CREATE INDEX lead_sort ON lead (sort);

-- Phones and e-mails; key is what they are compared by.
CREATE TABLE contact (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid  TEXT NOT NULL,
  lead  INTEGER NOT NULL REFERENCES lead (id),
  kind  TEXT NOT NULL, -- 'phone' or 'email'
  value TEXT NOT NULL,
  key   TEXT NOT NULL,
  doubt INTEGER NOT NULL -- a number that no rule of its country knows
) STRICT;

CREATE INDEX contact_lead ON contact (lead);
CREATE INDEX contact_key ON contact (key, kind);

CREATE TABLE tag (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   TEXT NOT NULL,
  lead   INTEGER NOT NULL REFERENCES lead (id),
  tag    TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;

CREATE INDEX tag_lead ON tag (lead);
CREATE INDEX tag_folded ON tag (folded);

-- The agent's own fields. Choices are a JSON array.
CREATE TABLE field (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT NOT NULL,
  key     TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  type    TEXT NOT NULL,
  choices TEXT NOT NULL
) STRICT;

CREATE TABLE field_value (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid  TEXT NOT NULL,
  lead  INTEGER NOT NULL REFERENCES lead (id),
  field INTEGER NOT NULL REFERENCES field (id),
  value TEXT NOT NULL,
  UNIQUE (lead, field)
) STRICT;

-- One row is the first time that a person stands at a level or above it. Day NULL: before the book. Drawn: one of the people of the
-- tallies of that day, level and channel; else the arrival counts there by itself. Lead NULL: of a person who was forgotten.
CREATE TABLE arrival (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT NOT NULL,
  lead    INTEGER REFERENCES lead (id),
  level   INTEGER NOT NULL REFERENCES level (id),
  day     TEXT,
  channel INTEGER REFERENCES channel (id),
  drawn   INTEGER NOT NULL,
  UNIQUE (lead, level)
) STRICT;

CREATE INDEX arrival_place ON arrival (level, day);

CREATE TABLE touch (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT NOT NULL,
  lead    INTEGER NOT NULL REFERENCES lead (id),
  day     TEXT NOT NULL,
  kind    TEXT NOT NULL,
  outcome TEXT NOT NULL,
  minutes INTEGER,
  note    TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

CREATE INDEX touch_lead ON touch (lead, day);

CREATE TABLE followup (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT NOT NULL,
  lead    INTEGER NOT NULL REFERENCES lead (id),
  due     TEXT NOT NULL,
  what    TEXT NOT NULL,
  every   TEXT NOT NULL, -- 14d; '' when it does not repeat
  closed  TEXT,          -- day; NULL while open
  dropped INTEGER NOT NULL,
  snoozes INTEGER NOT NULL,
  reason  TEXT NOT NULL, -- of the last snooze
  at      TEXT NOT NULL,
  anchor  TEXT NOT NULL  -- the day from which repetitions are counted: the first one's
) STRICT;

CREATE INDEX followup_lead ON followup (lead);
CREATE INDEX followup_due ON followup (due) WHERE closed IS NULL;

-- A refund is a negative amount. Lead NULL: of a person who was forgotten.
CREATE TABLE deal (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT NOT NULL,
  lead    INTEGER REFERENCES lead (id),
  day     TEXT NOT NULL,
  amount  INTEGER NOT NULL,
  product TEXT NOT NULL,
  cost    INTEGER,
  note    TEXT NOT NULL,
  at      TEXT NOT NULL
) STRICT;

CREATE INDEX deal_lead ON deal (lead);
CREATE INDEX deal_day ON deal (day);

CREATE TABLE referral (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT NOT NULL,
  lead     INTEGER NOT NULL UNIQUE REFERENCES lead (id),
  referrer INTEGER NOT NULL REFERENCES lead (id),
  tone     TEXT NOT NULL,
  day      TEXT NOT NULL
) STRICT;

CREATE INDEX referral_referrer ON referral (referrer);

-- Cards that were joined: the lead stands for the number that another had.
CREATE TABLE merged (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid TEXT NOT NULL,
  lead INTEGER NOT NULL REFERENCES lead (id),
  was  INTEGER NOT NULL
) STRICT;

CREATE INDEX merged_lead ON merged (lead);

-- What follows from a lead's rows, so that no list and no daily question adds it up. The end of every write brings it up to date for
-- the leads that were written.
CREATE TABLE lead_now (
  lead     INTEGER PRIMARY KEY,
  level    INTEGER NOT NULL,
  status   TEXT NOT NULL,    -- open, won, paused or lost
  quiet    INTEGER NOT NULL, -- asked not to be contacted
  touches  INTEGER NOT NULL,
  touched  TEXT,             -- day of the last touch
  active   TEXT NOT NULL,    -- the last day on which something happened
  next     TEXT,             -- the earliest day of an open follow-up
  deals    INTEGER NOT NULL,
  spent    INTEGER NOT NULL,
  birthday TEXT              -- -02-28
) STRICT;

CREATE INDEX lead_now_status ON lead_now (status, level);

-- These two hold all that the daily counts ask for.
CREATE INDEX lead_now_aimless ON lead_now (active, lead, next, status, quiet) WHERE next IS NULL AND status = 'open' AND quiet = 0;
CREATE INDEX lead_now_idle ON lead_now (level, active, status, next, birthday, quiet)
WHERE status IN ('open', 'won') AND quiet = 0;

CREATE INDEX lead_now_quiet ON lead_now (lead) WHERE quiet = 1;
CREATE INDEX lead_now_birthday ON lead_now (birthday) WHERE birthday IS NOT NULL AND quiet = 0;

-- Empty at every commit: nobody is given back more than they paid.
CREATE INDEX lead_now_overpaid ON lead_now (lead) WHERE spent < 0;

-- The search index. Its words are made in Go, for no tokenizer folds đ or finds 伟明 inside 王伟明.
CREATE VIRTUAL TABLE lead_search USING fts5 (
  name, phone, other,
  content = '', contentless_delete = 1, detail = column, prefix = '2 3', tokenize = "ascii tokenchars '_'"
);

-- Of the people of a place: tallied without names, drawn from them (named and counted among the tallied), arrived by themselves.
ALTER TABLE rollup ADD COLUMN drawn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rollup ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;

-- Empty at every commit: nobody is below zero, and no more people are drawn from tallies than they hold.
DROP INDEX rollup_below_zero;
CREATE INDEX rollup_overdrawn ON rollup (day) WHERE tallied < drawn;

DROP TRIGGER tally_deleted;
DROP TRIGGER tally_updated;

CREATE TRIGGER tally_deleted AFTER DELETE ON tally BEGIN
  UPDATE rollup SET
    tallied = tallied - OLD.count, entries = entries - 1,
    cost = cost - coalesce(OLD.cost, 0), costed = costed - (OLD.cost IS NOT NULL),
    minutes = minutes - coalesce(OLD.minutes, 0), timed = timed - (OLD.minutes IS NOT NULL)
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0);
  DELETE FROM rollup
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0)
    AND entries = 0 AND drawn = 0 AND arrived = 0;
  DELETE FROM streak_month WHERE month >= substr(OLD.day, 1, 7);
END;

CREATE TRIGGER tally_updated AFTER UPDATE OF day, level, channel, count, cost, minutes ON tally BEGIN
  UPDATE rollup SET
    tallied = tallied - OLD.count, entries = entries - 1,
    cost = cost - coalesce(OLD.cost, 0), costed = costed - (OLD.cost IS NOT NULL),
    minutes = minutes - coalesce(OLD.minutes, 0), timed = timed - (OLD.minutes IS NOT NULL)
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0);
  INSERT INTO rollup (day, level, channel, tallied, entries, cost, costed, minutes, timed)
  VALUES (NEW.day, NEW.level, coalesce(NEW.channel, 0), NEW.count, 1,
          coalesce(NEW.cost, 0), NEW.cost IS NOT NULL, coalesce(NEW.minutes, 0), NEW.minutes IS NOT NULL)
  ON CONFLICT (day, level, channel) DO UPDATE SET
    tallied = tallied + excluded.tallied, entries = entries + 1,
    cost = cost + excluded.cost, costed = costed + excluded.costed,
    minutes = minutes + excluded.minutes, timed = timed + excluded.timed;
  DELETE FROM rollup
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0)
    AND entries = 0 AND drawn = 0 AND arrived = 0;
  DELETE FROM streak_month WHERE month >= substr(min(OLD.day, NEW.day), 1, 7);
END;

CREATE TRIGGER arrival_inserted AFTER INSERT ON arrival WHEN NEW.day IS NOT NULL BEGIN
  INSERT INTO rollup (day, level, channel, tallied, entries, cost, costed, minutes, timed, drawn, arrived)
  VALUES (NEW.day, NEW.level, coalesce(NEW.channel, 0), 0, 0, 0, 0, 0, 0, NEW.drawn, 1 - NEW.drawn)
  ON CONFLICT (day, level, channel) DO UPDATE SET
    drawn = drawn + excluded.drawn, arrived = arrived + excluded.arrived;
  DELETE FROM streak_month WHERE month >= substr(NEW.day, 1, 7);
END;

CREATE TRIGGER arrival_deleted AFTER DELETE ON arrival WHEN OLD.day IS NOT NULL BEGIN
  UPDATE rollup SET drawn = drawn - OLD.drawn, arrived = arrived - (1 - OLD.drawn)
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0);
  DELETE FROM rollup
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0)
    AND entries = 0 AND drawn = 0 AND arrived = 0;
  DELETE FROM streak_month WHERE month >= substr(OLD.day, 1, 7);
END;

CREATE TRIGGER arrival_updated AFTER UPDATE OF day, level, channel, drawn ON arrival BEGIN
  UPDATE rollup SET drawn = drawn - OLD.drawn, arrived = arrived - (1 - OLD.drawn)
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0);
  INSERT INTO rollup (day, level, channel, tallied, entries, cost, costed, minutes, timed, drawn, arrived)
  SELECT NEW.day, NEW.level, coalesce(NEW.channel, 0), 0, 0, 0, 0, 0, 0, NEW.drawn, 1 - NEW.drawn
  WHERE NEW.day IS NOT NULL
  ON CONFLICT (day, level, channel) DO UPDATE SET
    drawn = drawn + excluded.drawn, arrived = arrived + excluded.arrived;
  DELETE FROM rollup
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0)
    AND entries = 0 AND drawn = 0 AND arrived = 0;
  DELETE FROM streak_month WHERE month >= substr(coalesce(min(OLD.day, NEW.day), OLD.day, NEW.day), 1, 7);
END;
