-- What numbers that are split by channel, and those of years, cost.

-- People drawn from tallies without a channel count under their own source where numbers are split by channel: so many of each month,
-- that years are read without asking every one of them. Whoever draws or gives back tells this view how many.
CREATE TABLE source_month (
  month  TEXT NOT NULL,
  level  INTEGER NOT NULL,
  source INTEGER NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (month, level, source)
) STRICT, WITHOUT ROWID;

CREATE VIEW sourced AS SELECT month AS day, level, NULL AS channel, source AS lead, people FROM source_month;

CREATE TRIGGER sourced_in INSTEAD OF INSERT ON sourced WHEN NEW.channel IS NULL AND NEW.people <> 0 BEGIN
  INSERT INTO source_month
  SELECT substr(NEW.day, 1, 7), NEW.level, source, NEW.people FROM lead WHERE id = NEW.lead AND source IS NOT NULL
  ON CONFLICT DO UPDATE SET people = people + excluded.people;
END;

INSERT INTO sourced SELECT day, level, channel, lead, drawn FROM arrival WHERE drawn = 1 AND channel IS NULL;

DROP TRIGGER arrival_inserted;
DROP TRIGGER arrival_deleted;
DROP TRIGGER arrival_updated;

CREATE TRIGGER arrival_inserted AFTER INSERT ON arrival BEGIN
  INSERT INTO counted VALUES (NEW.day, NEW.level, NEW.channel, 0, 0, NULL, NULL, NEW.drawn, 1 - NEW.drawn);
  INSERT INTO sourced VALUES (NEW.day, NEW.level, NEW.channel, NEW.lead, NEW.drawn);
END;

CREATE TRIGGER arrival_deleted AFTER DELETE ON arrival BEGIN
  INSERT INTO counted VALUES (OLD.day, OLD.level, OLD.channel, 0, 0, NULL, NULL, -OLD.drawn, OLD.drawn - 1);
  INSERT INTO sourced VALUES (OLD.day, OLD.level, OLD.channel, OLD.lead, -OLD.drawn);
END;

CREATE TRIGGER arrival_updated AFTER UPDATE OF lead, day, level, channel, drawn ON arrival BEGIN
  INSERT INTO counted VALUES
    (OLD.day, OLD.level, OLD.channel, 0, 0, NULL, NULL, -OLD.drawn, OLD.drawn - 1),
    (NEW.day, NEW.level, NEW.channel, 0, 0, NULL, NULL, NEW.drawn, 1 - NEW.drawn);
  INSERT INTO sourced VALUES
    (OLD.day, OLD.level, OLD.channel, OLD.lead, -OLD.drawn), (NEW.day, NEW.level, NEW.channel, NEW.lead, NEW.drawn);
END;

-- Who is found to have come another way is counted there from the beginning.
CREATE TRIGGER lead_sourced AFTER UPDATE OF source ON lead WHEN NEW.source IS NOT OLD.source BEGIN
  INSERT INTO source_month
  SELECT substr(a.day, 1, 7), a.level, s.source, s.people
  FROM (SELECT OLD.source AS source, -1 AS people UNION ALL SELECT NEW.source, 1) s JOIN arrival a
  WHERE a.lead = NEW.id AND a.drawn = 1 AND a.channel IS NULL AND s.source IS NOT NULL
  ON CONFLICT DO UPDATE SET people = people + excluded.people;
END;

-- Years of deals are added up from this alone.
DROP INDEX deal_day;
CREATE INDEX deal_day ON deal (day, amount, lead, cost);
