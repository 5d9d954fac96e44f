-- The ledger: levels, channels, targets, calendar, tallies, and the journal of every change.
--
-- Columns are only ever added, at the end: the journal names them by their place.

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  key   TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE level (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT NOT NULL,
  key        TEXT NOT NULL UNIQUE,
  name_en    TEXT NOT NULL,
  name_vi    TEXT NOT NULL,
  name_zh    TEXT NOT NULL,
  position   INTEGER NOT NULL,
  hidden     INTEGER NOT NULL DEFAULT 0,
  crowd      INTEGER NOT NULL DEFAULT 0,
  entry      INTEGER NOT NULL DEFAULT 0,
  qualifying INTEGER NOT NULL DEFAULT 0,
  buying     INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE channel (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT NOT NULL,
  key      TEXT NOT NULL UNIQUE,
  name_en  TEXT NOT NULL,
  name_vi  TEXT NOT NULL,
  name_zh  TEXT NOT NULL,
  position INTEGER NOT NULL,
  hidden   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A target holds from its day until a later one of the same level; count NULL says that from then on there is none.
CREATE TABLE target (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid       TEXT NOT NULL,
  level      INTEGER NOT NULL REFERENCES level (id),
  count      INTEGER,
  per        TEXT NOT NULL,
  valid_from TEXT NOT NULL
) STRICT;

CREATE TABLE day_off (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day   TEXT NOT NULL,
  note     TEXT NOT NULL
) STRICT;

CREATE TABLE tally (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid    TEXT NOT NULL,
  day     TEXT NOT NULL,
  level   INTEGER NOT NULL REFERENCES level (id),
  channel INTEGER REFERENCES channel (id),
  count   INTEGER NOT NULL,
  note    TEXT NOT NULL,
  cost    INTEGER,
  minutes INTEGER,
  at      TEXT NOT NULL
) STRICT;

CREATE INDEX tally_day ON tally (day);

-- The roll-up: sums of tallies per day, level and channel (0 stands for none). Triggers keep it true; a row without
-- entries does not exist, so that no answer differs from an answer of zero.
CREATE TABLE rollup (
  day     TEXT NOT NULL,
  level   INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  tallied INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  cost    INTEGER NOT NULL,
  costed  INTEGER NOT NULL, -- entries that record a cost
  minutes INTEGER NOT NULL,
  timed   INTEGER NOT NULL, -- entries that record minutes
  PRIMARY KEY (day, level, channel)
) STRICT, WITHOUT ROWID;

-- Empty at every commit: a write that leaves a row in it is refused.
CREATE INDEX rollup_below_zero ON rollup (day) WHERE tallied < 0;

-- Streaks from the first record to the end of each complete month, so that a daily question reads one row and never
-- scans years. Triggers drop what a change may have made untrue; the end of every write fills the gap.
CREATE TABLE streak_month (
  month  TEXT PRIMARY KEY,
  judged INTEGER NOT NULL,
  prefix INTEGER NOT NULL,
  suffix INTEGER NOT NULL,
  best   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tally_inserted AFTER INSERT ON tally BEGIN
  INSERT INTO rollup (day, level, channel, tallied, entries, cost, costed, minutes, timed)
  VALUES (NEW.day, NEW.level, coalesce(NEW.channel, 0), NEW.count, 1,
          coalesce(NEW.cost, 0), NEW.cost IS NOT NULL, coalesce(NEW.minutes, 0), NEW.minutes IS NOT NULL)
  ON CONFLICT (day, level, channel) DO UPDATE SET
    tallied = tallied + excluded.tallied, entries = entries + 1,
    cost = cost + excluded.cost, costed = costed + excluded.costed,
    minutes = minutes + excluded.minutes, timed = timed + excluded.timed;
  DELETE FROM streak_month WHERE month >= substr(NEW.day, 1, 7);
END;

CREATE TRIGGER tally_deleted AFTER DELETE ON tally BEGIN
  UPDATE rollup SET
    tallied = tallied - OLD.count, entries = entries - 1,
    cost = cost - coalesce(OLD.cost, 0), costed = costed - (OLD.cost IS NOT NULL),
    minutes = minutes - coalesce(OLD.minutes, 0), timed = timed - (OLD.minutes IS NOT NULL)
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0);
  DELETE FROM rollup
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0) AND entries = 0;
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
  WHERE day = OLD.day AND level = OLD.level AND channel = coalesce(OLD.channel, 0) AND entries = 0;
  DELETE FROM streak_month WHERE month >= substr(min(OLD.day, NEW.day), 1, 7);
END;

-- The journal. One change is one command's effect; a row of change_row is one row of a table that it wrote, or a run of
-- consecutive rows that it inserted.
CREATE TABLE change (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid        TEXT NOT NULL,
  at          TEXT NOT NULL,
  verb        TEXT NOT NULL,
  inverts     INTEGER REFERENCES change (id), -- the change that an undo or redo takes back
  inverted_by INTEGER REFERENCES change (id)  -- the undo or redo in force that took this one back
) STRICT;

CREATE TABLE change_row (
  change INTEGER NOT NULL REFERENCES change (id),
  seq    INTEGER NOT NULL,
  tbl    TEXT NOT NULL,
  op     TEXT NOT NULL,    -- 'i', 'u' or 'd'
  first  INTEGER NOT NULL, -- rowid; of a run of inserts the first
  last   INTEGER NOT NULL,
  old    TEXT,             -- 'd': the row as a JSON array; 'u': changed columns by place, as they were
  new    TEXT,             -- 'u': changed columns by place, as they became
  PRIMARY KEY (change, seq)
) STRICT, WITHOUT ROWID;
