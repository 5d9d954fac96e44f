-- Grades: what the agent says of a person by hand, and what counting the customers needs.

-- A grade set by hand, of each view at most one.
CREATE TABLE verdict (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid   TEXT NOT NULL,
  lead   INTEGER NOT NULL REFERENCES lead (id),
  view   TEXT NOT NULL, -- value, benefit, relation, drawer or aim
  grade  TEXT NOT NULL,
  reason TEXT NOT NULL,
  day    TEXT NOT NULL,
  UNIQUE (lead, view)
) STRICT;

ALTER TABLE lead_now ADD COLUMN known TEXT NOT NULL DEFAULT '';      -- the first day of which anything is recorded
ALTER TABLE lead_now ADD COLUMN bought INTEGER NOT NULL DEFAULT 0;   -- has a purchase, or arrived at the buying level

UPDATE lead_now SET
  known = (SELECT min(l.added, coalesce((SELECT min(day) FROM touch WHERE lead = l.id), l.added),
                      coalesce((SELECT min(day) FROM arrival WHERE lead = l.id), l.added),
                      coalesce((SELECT min(day) FROM deal WHERE lead = l.id), l.added))
           FROM lead l WHERE l.id = lead_now.lead),
  bought = deals > 0 OR EXISTS (SELECT 1 FROM arrival a JOIN level b ON b.id = a.level WHERE a.lead = lead_now.lead AND b.buying = 1);

-- How many customers there are is asked of this alone.
CREATE INDEX lead_now_bought ON lead_now (deals, bought) WHERE bought = 1;
CREATE INDEX lead_now_known ON lead_now (known, bought, status) WHERE bought = 0 AND status <> 'lost';
