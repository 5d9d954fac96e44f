-- The customers one has: what they refused, what they answered, what was said of the price.

ALTER TABLE lead ADD COLUMN type TEXT NOT NULL DEFAULT '';     -- value, impulse, logical, prospective or emotional
ALTER TABLE lead ADD COLUMN supplier TEXT NOT NULL DEFAULT ''; -- whom the person buys from now

-- Every loss, also of one who has come back since.
CREATE TABLE refusal (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   TEXT NOT NULL,
  lead   INTEGER NOT NULL REFERENCES lead (id),
  day    TEXT NOT NULL,
  reason TEXT NOT NULL,
  level  INTEGER NOT NULL REFERENCES level (id), -- where the lead stood
  again  TEXT,                                   -- from which day on it may be asked once more; NULL for never, or when a follow-up says it
  back   TEXT                                    -- the day on which the lead came back; NULL while it is lost
) STRICT;

CREATE INDEX refusal_lead ON refusal (lead);
CREATE INDEX refusal_day ON refusal (day);
CREATE INDEX refusal_again ON refusal (again, lead) WHERE back IS NULL AND again IS NOT NULL;

INSERT INTO refusal (uuid, lead, day, reason, level)
SELECT lower(hex(randomblob(16))), id, coalesce(state_day, added), reason, level FROM lead WHERE state = 'lost' ORDER BY id;

DELETE FROM sqlite_sequence WHERE name = 'refusal' AND seq = 0; -- nobody was

-- What a person answered to the open questions; the newest answer to a question counts.
CREATE TABLE answer (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid     TEXT NOT NULL,
  lead     INTEGER NOT NULL REFERENCES lead (id),
  question INTEGER NOT NULL,
  day      TEXT NOT NULL,
  text     TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;

CREATE INDEX answer_lead ON answer (lead, question);

-- What was said about the price: offers, choices given, last words.
CREATE TABLE offer (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   TEXT NOT NULL,
  lead   INTEGER NOT NULL REFERENCES lead (id),
  day    TEXT NOT NULL,
  kind   TEXT NOT NULL, -- offer, choice or word
  amount INTEGER,
  text   TEXT NOT NULL,
  at     TEXT NOT NULL
) STRICT;

CREATE INDEX offer_lead ON offer (lead);
