-- What every start and every daily question costs.

-- Whoever adds people to a place of the roll-ups writes to this view, and takes them away with negative numbers. One trigger adds what
-- it is told to the day and to the month: said once, for SQLite parses every trigger at each start. A row of zeros does not stay in the
-- roll-up of days, so that no answer differs from an answer of zero.
DROP TRIGGER tally_inserted;
DROP TRIGGER tally_deleted;
DROP TRIGGER tally_updated;
DROP TRIGGER arrival_inserted;
DROP TRIGGER arrival_deleted;
DROP TRIGGER arrival_updated;
DROP TRIGGER rollup_inserted;
DROP TRIGGER rollup_updated;

CREATE VIEW counted AS
SELECT day, level, channel, tallied AS people, entries AS entry, cost, minutes, drawn, arrived FROM rollup;

CREATE TRIGGER counted_in INSTEAD OF INSERT ON counted WHEN NEW.day IS NOT NULL BEGIN
  INSERT INTO rollup
  VALUES (NEW.day, NEW.level, coalesce(NEW.channel, 0), NEW.people, NEW.entry, coalesce(NEW.cost, 0), NEW.entry * (NEW.cost IS NOT NULL),
          coalesce(NEW.minutes, 0), NEW.entry * (NEW.minutes IS NOT NULL), NEW.drawn, NEW.arrived)
  ON CONFLICT DO UPDATE SET
    tallied = tallied + excluded.tallied, entries = entries + excluded.entries,
    cost = cost + excluded.cost, costed = costed + excluded.costed,
    minutes = minutes + excluded.minutes, timed = timed + excluded.timed,
    drawn = drawn + excluded.drawn, arrived = arrived + excluded.arrived;
  DELETE FROM rollup
  WHERE day = NEW.day AND level = NEW.level AND channel = coalesce(NEW.channel, 0) AND entries = 0 AND drawn = 0 AND arrived = 0;
  INSERT INTO rollup_month
  VALUES (substr(NEW.day, 1, 7), NEW.level, coalesce(NEW.channel, 0), NEW.people, NEW.entry, coalesce(NEW.cost, 0), NEW.entry * (NEW.cost IS NOT NULL),
          coalesce(NEW.minutes, 0), NEW.entry * (NEW.minutes IS NOT NULL), NEW.drawn, NEW.arrived)
  ON CONFLICT DO UPDATE SET
    tallied = tallied + excluded.tallied, entries = entries + excluded.entries,
    cost = cost + excluded.cost, costed = costed + excluded.costed,
    minutes = minutes + excluded.minutes, timed = timed + excluded.timed,
    drawn = drawn + excluded.drawn, arrived = arrived + excluded.arrived;
  DELETE FROM streak_month WHERE month >= substr(NEW.day, 1, 7);
END;

CREATE TRIGGER tally_inserted AFTER INSERT ON tally BEGIN
  INSERT INTO counted VALUES (NEW.day, NEW.level, NEW.channel, NEW.count, 1, NEW.cost, NEW.minutes, 0, 0);
END;

CREATE TRIGGER tally_deleted AFTER DELETE ON tally BEGIN
  INSERT INTO counted VALUES (OLD.day, OLD.level, OLD.channel, -OLD.count, -1, -OLD.cost, -OLD.minutes, 0, 0);
END;

CREATE TRIGGER tally_updated AFTER UPDATE OF day, level, channel, count, cost, minutes ON tally BEGIN
  INSERT INTO counted VALUES
    (OLD.day, OLD.level, OLD.channel, -OLD.count, -1, -OLD.cost, -OLD.minutes, 0, 0),
    (NEW.day, NEW.level, NEW.channel, NEW.count, 1, NEW.cost, NEW.minutes, 0, 0);
END;

CREATE TRIGGER arrival_inserted AFTER INSERT ON arrival BEGIN
  INSERT INTO counted VALUES (NEW.day, NEW.level, NEW.channel, 0, 0, NULL, NULL, NEW.drawn, 1 - NEW.drawn);
END;

CREATE TRIGGER arrival_deleted AFTER DELETE ON arrival BEGIN
  INSERT INTO counted VALUES (OLD.day, OLD.level, OLD.channel, 0, 0, NULL, NULL, -OLD.drawn, OLD.drawn - 1);
END;

CREATE TRIGGER arrival_updated AFTER UPDATE OF day, level, channel, drawn ON arrival BEGIN
  INSERT INTO counted VALUES
    (OLD.day, OLD.level, OLD.channel, 0, 0, NULL, NULL, -OLD.drawn, OLD.drawn - 1),
    (NEW.day, NEW.level, NEW.channel, 0, 0, NULL, NULL, NEW.drawn, 1 - NEW.drawn);
END;

-- The day on which the lead arrived at its level, from which after-sale care is planned.
ALTER TABLE lead_now ADD COLUMN since TEXT;

UPDATE lead_now SET since = (SELECT a.day FROM arrival a WHERE a.lead = lead_now.lead AND a.level = lead_now.level);

-- The daily counts are asked of these, and each holds what they ask for and no lead that they leave out: who has no next step, who has
-- one or has bought, who has bought and from when on they are cared for, who is not to be contacted though something is planned.
DROP INDEX lead_now_aimless;
DROP INDEX lead_now_idle;
DROP INDEX lead_now_quiet;
DROP INDEX lead_now_status;

CREATE INDEX lead_now_status ON lead_now (status, level, active, quiet);
CREATE INDEX lead_now_aimless ON lead_now (active, next, status, quiet) WHERE next IS NULL AND status = 'open' AND quiet = 0;
CREATE INDEX lead_now_idle ON lead_now (level, active, next, status, quiet)
WHERE quiet = 0 AND (status = 'won' OR status = 'open' AND next IS NOT NULL);
CREATE INDEX lead_now_care ON lead_now (level, active, since, touched, next, status, quiet) WHERE status = 'won' AND quiet = 0;
CREATE INDEX lead_now_quiet ON lead_now (next, quiet) WHERE quiet = 1;

-- People drawn from tallies without a channel count under their own source where numbers are split by channel.
CREATE INDEX arrival_unplaced ON arrival (level, day, lead, channel, drawn) WHERE drawn = 1 AND channel IS NULL;
