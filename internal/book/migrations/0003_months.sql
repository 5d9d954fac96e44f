-- What every month counts, so that years are summed without reading their days. Triggers on the roll-up of days keep it.
-- A row of the roll-up is removed only when it is all zeros, so its month has nothing to give back then.

CREATE TABLE rollup_month (
  month   TEXT NOT NULL,
  level   INTEGER NOT NULL,
  channel INTEGER NOT NULL, -- 0 for none
  tallied INTEGER NOT NULL,
  entries INTEGER NOT NULL,
  cost    INTEGER NOT NULL,
  costed  INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  timed   INTEGER NOT NULL,
  drawn   INTEGER NOT NULL,
  arrived INTEGER NOT NULL,
  PRIMARY KEY (month, level, channel)
) STRICT, WITHOUT ROWID;

INSERT INTO rollup_month
SELECT substr(day, 1, 7), level, channel, sum(tallied), sum(entries), sum(cost), sum(costed), sum(minutes), sum(timed),
       sum(drawn), sum(arrived)
FROM rollup GROUP BY 1, 2, 3;

CREATE TRIGGER rollup_inserted AFTER INSERT ON rollup BEGIN
  INSERT INTO rollup_month
  VALUES (substr(NEW.day, 1, 7), NEW.level, NEW.channel, NEW.tallied, NEW.entries, NEW.cost, NEW.costed, NEW.minutes,
          NEW.timed, NEW.drawn, NEW.arrived)
  ON CONFLICT (month, level, channel) DO UPDATE SET
    tallied = tallied + excluded.tallied, entries = entries + excluded.entries,
    cost = cost + excluded.cost, costed = costed + excluded.costed,
    minutes = minutes + excluded.minutes, timed = timed + excluded.timed,
    drawn = drawn + excluded.drawn, arrived = arrived + excluded.arrived;
END;

CREATE TRIGGER rollup_updated AFTER UPDATE ON rollup BEGIN
  UPDATE rollup_month SET
    tallied = tallied + NEW.tallied - OLD.tallied, entries = entries + NEW.entries - OLD.entries,
    cost = cost + NEW.cost - OLD.cost, costed = costed + NEW.costed - OLD.costed,
    minutes = minutes + NEW.minutes - OLD.minutes, timed = timed + NEW.timed - OLD.timed,
    drawn = drawn + NEW.drawn - OLD.drawn, arrived = arrived + NEW.arrived - OLD.arrived
  WHERE month = substr(NEW.day, 1, 7) AND level = NEW.level AND channel = NEW.channel;
END;
