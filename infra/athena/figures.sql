-- What the night counts, as SQL over DynamoDB's exports to S3: for Athena, engine version 3. A test holds each query to the
-- fold itself (test/documents/athena.test.ts). Of each exported table, one of this shape, which leaves every line as it is:
--
--   CREATE EXTERNAL TABLE learners (line string)
--   ROW FORMAT DELIMITED FIELDS TERMINATED BY '\001'
--   LOCATION 's3://<bucket>/AWSDynamoDB/<export>/data/'
--
-- :end is the first second that no longer counts: for 2026-11-28, to_unixtime(timestamp '2026-11-29 00:00:00 UTC').
-- Each query answers with rows of what, value, times: what and value as in functions/documents/indicators/sums.ts.

-- users: how many there are, and by what they are told apart. Of a profile, the place of each answer in content/profile.ts.
WITH elsewhere AS (
  SELECT json_extract_scalar(line, '$.Item.id.S') AS id,
    max(CAST(json_extract_scalar(t.value, '$.M.spoke.N') AS bigint)) AS spoke
  FROM learners
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.elsewhere.M') AS map(varchar, json))) AS t (key, value)
  GROUP BY 1
), certified AS (
  SELECT DISTINCT json_extract_scalar(line, '$.Item.id.S') AS id
  FROM learners
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.certificates.M') AS map(varchar, json))) AS t (key, value)
), told AS (
  SELECT line, json_extract_scalar(line, '$.Item.id.S') AS id,
    json_extract_scalar(line, '$.Item.language.S') AS language,
    json_extract_scalar(line, '$.Item.source.S') AS source,
    coalesce(json_extract_scalar(line, '$.Item.profile.S'), '----') AS profile,
    CAST(coalesce(json_extract_scalar(line, '$.Item.spoke.N'), '0') AS bigint) AS spoke,
    CAST(coalesce(json_extract_scalar(line, '$.Item.woken.M.seen.N'), '0') AS bigint) AS seen
  FROM learners
  WHERE json_extract_scalar(line, '$.Item.version.N') IS NOT NULL
    AND CAST(json_extract_scalar(line, '$.Item.consent.M.at.N') AS bigint) < :end
), users AS (
  SELECT line, told.id, language, profile,
    substr(told.id, 1, strpos(told.id, ':') - 1) AS channel,
    CASE
      WHEN source IS NULL THEN 'none'
      WHEN regexp_like(source, '(^|--)i_[0-9A-Za-z_]{10}($|--)') THEN 'invitation'
      WHEN regexp_like(regexp_replace(source, '^.*--', ''), '^[a-z0-9]+(-[a-z0-9]+)*$') THEN regexp_replace(source, '^.*--', '')
      ELSE 'other'
    END AS campaign,
    greatest(told.spoke, seen, coalesce(elsewhere.spoke, 0)) >= :end - 30 * 86400 AS active,
    certified.id IS NOT NULL AS certified
  FROM told
  LEFT JOIN elsewhere ON elsewhere.id = told.id
  LEFT JOIN certified ON certified.id = told.id
), kinds AS (
  SELECT 'users' AS kind, users.* FROM users
  UNION ALL SELECT 'active-users', users.* FROM users WHERE active
  UNION ALL SELECT 'certified-users', users.* FROM users WHERE certified
)
SELECT 'people' AS what, kind AS value, count(*) AS times FROM kinds GROUP BY kind
UNION ALL SELECT concat(kind, '/language'), language, count(*) FROM kinds GROUP BY kind, language
UNION ALL SELECT concat(kind, '/channel'), channel, count(*) FROM kinds GROUP BY kind, channel
UNION ALL SELECT concat(kind, '/campaign'), campaign, count(*) FROM kinds GROUP BY kind, campaign
UNION ALL SELECT concat(kind, '/region'), substr(profile, 1, 1), count(*) FROM kinds GROUP BY kind, substr(profile, 1, 1)
UNION ALL SELECT concat(kind, '/sex'), substr(profile, 2, 1), count(*) FROM kinds GROUP BY kind, substr(profile, 2, 1)
UNION ALL SELECT concat(kind, '/role'), substr(profile, 3, 1), count(*) FROM kinds GROUP BY kind, substr(profile, 3, 1)
UNION ALL SELECT concat(kind, '/field'), substr(profile, 4, 1), count(*) FROM kinds GROUP BY kind, substr(profile, 4, 1);

-- courses: what became of each, and where people have stopped.
WITH elsewhere AS (
  SELECT json_extract_scalar(line, '$.Item.id.S') AS id,
    max(CAST(json_extract_scalar(t.value, '$.M.spoke.N') AS bigint)) AS spoke
  FROM learners
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.elsewhere.M') AS map(varchar, json))) AS t (key, value)
  GROUP BY 1
), certified AS (
  SELECT DISTINCT json_extract_scalar(line, '$.Item.id.S') AS id
  FROM learners
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.certificates.M') AS map(varchar, json))) AS t (key, value)
), told AS (
  SELECT line, json_extract_scalar(line, '$.Item.id.S') AS id,
    json_extract_scalar(line, '$.Item.language.S') AS language,
    json_extract_scalar(line, '$.Item.source.S') AS source,
    coalesce(json_extract_scalar(line, '$.Item.profile.S'), '----') AS profile,
    CAST(coalesce(json_extract_scalar(line, '$.Item.spoke.N'), '0') AS bigint) AS spoke,
    CAST(coalesce(json_extract_scalar(line, '$.Item.woken.M.seen.N'), '0') AS bigint) AS seen
  FROM learners
  WHERE json_extract_scalar(line, '$.Item.version.N') IS NOT NULL
    AND CAST(json_extract_scalar(line, '$.Item.consent.M.at.N') AS bigint) < :end
), users AS (
  SELECT line, told.id, language, profile,
    substr(told.id, 1, strpos(told.id, ':') - 1) AS channel,
    CASE
      WHEN source IS NULL THEN 'none'
      WHEN regexp_like(source, '(^|--)i_[0-9A-Za-z_]{10}($|--)') THEN 'invitation'
      WHEN regexp_like(regexp_replace(source, '^.*--', ''), '^[a-z0-9]+(-[a-z0-9]+)*$') THEN regexp_replace(source, '^.*--', '')
      ELSE 'other'
    END AS campaign,
    greatest(told.spoke, seen, coalesce(elsewhere.spoke, 0)) >= :end - 30 * 86400 AS active,
    certified.id IS NOT NULL AS certified
  FROM told
  LEFT JOIN elsewhere ON elsewhere.id = told.id
  LEFT JOIN certified ON certified.id = told.id
), kinds AS (
  SELECT 'users' AS kind, users.* FROM users
  UNION ALL SELECT 'active-users', users.* FROM users WHERE active
  UNION ALL SELECT 'certified-users', users.* FROM users WHERE certified
), places AS (
  SELECT id, json_extract_scalar(line, '$.Item.place.M.course.S') AS course, json_extract(line, '$.Item.place.M') AS place, 1 AS here
  FROM users
  UNION ALL
  SELECT users.id, t.key, json_extract(t.value, '$.M.place.M'), 0
  FROM users
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.courses.M') AS map(varchar, json))) AS t (key, value)
), tries AS (
  SELECT users.id, t.key AS course, CAST(json_extract_scalar(t.value, '$.M.tries.N') AS bigint) AS tries
  FROM users
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.courses.M') AS map(varchar, json))) AS t (key, value)
), held AS (
  SELECT users.id, t.key AS course
  FROM users
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.certificates.M') AS map(varchar, json))) AS t (key, value)
), ranked AS (
  SELECT id, course, place, row_number() OVER (PARTITION BY id, course ORDER BY here DESC) AS nth
  FROM places WHERE course IS NOT NULL
), standings AS (
  SELECT ranked.id, ranked.course,
    CASE
      WHEN json_extract_scalar(place, '$.at.S') = 'lesson' AND json_extract(place, '$.again') IS NOT NULL THEN 'exam-door'
      WHEN json_extract_scalar(place, '$.at.S') = 'lesson' THEN json_extract_scalar(place, '$.card.S')
      WHEN json_extract_scalar(place, '$.at.S') IN ('exam-door', 'exam') THEN json_extract_scalar(place, '$.at.S')
      WHEN json_extract_scalar(place, '$.at.S') IN ('naming', 'finished') THEN 'certificate'
      WHEN tries.tries > 0 THEN 'exam-door'
    END AS place
  FROM ranked
  LEFT JOIN tries ON tries.id = ranked.id AND tries.course = ranked.course
  WHERE nth = 1
), under AS (
  SELECT standings.id, standings.course, standings.place, users.active
  FROM standings
  JOIN users ON users.id = standings.id
  LEFT JOIN held ON held.id = standings.id AND held.course = standings.course
  WHERE standings.place IS NOT NULL AND held.id IS NULL
)
SELECT concat('course/', course) AS what, 'completed' AS value, count(*) AS times FROM held GROUP BY course
UNION ALL SELECT concat('course/', course), 'under-way', count(*) FROM under WHERE active GROUP BY course
UNION ALL SELECT concat('course/', course), 'stopped', count(*) FROM under WHERE NOT active GROUP BY course
UNION ALL SELECT concat('stopped/', course), place, count(*) FROM under WHERE NOT active GROUP BY course, place;

-- certificates: those that stand; an association's attestation is nobody's certificate.
WITH standing AS (
  SELECT json_extract_scalar(line, '$.Item.course.M.id.S') AS course, json_extract_scalar(line, '$.Item.language.S') AS language
  FROM certificates
  WHERE json_extract_scalar(line, '$.Item.status.S') = 'valid'
    AND json_extract(line, '$.Item.association') IS NULL
    AND to_unixtime(from_iso8601_timestamp(json_extract_scalar(line, '$.Item.issuedAt.S'))) < :end
)
SELECT 'certificates' AS what, 'all' AS value, count(*) AS times FROM standing
UNION ALL SELECT 'certificates/course', course, count(*) FROM standing GROUP BY course
UNION ALL SELECT 'certificates/language', language, count(*) FROM standing GROUP BY language;

-- associations: those that somebody has named.
WITH named AS (
  SELECT coalesce(json_extract_scalar(line, '$.Item.region.S'), 'not-told') AS region
  FROM associations
  WHERE json_extract(line, '$.Item.members') IS NOT NULL
)
SELECT 'associations' AS what, 'all' AS value, count(*) AS times FROM named
UNION ALL SELECT 'associations/region', region, count(*) FROM named GROUP BY region;

-- sessions: trainings in a room, who came, and who of them is certified by now. Rows of who came go after 63244800 seconds.
WITH came AS (
  SELECT coalesce(json_extract_scalar(line, '$.Item.course.S'), 'other') AS course,
    CAST(json_extract_scalar(line, '$.Item.reached.N') AS bigint) AS reached
  FROM sessions
  WHERE json_extract(line, '$.Item.reached') IS NOT NULL
    AND CAST(json_extract_scalar(line, '$.Item.expiresAt.N') AS bigint) - 63244800 < :end
)
SELECT 'sessions' AS what, json_extract_scalar(line, '$.Item.course.S') AS value, count(*) AS times
FROM sessions
WHERE json_extract(line, '$.Item.reached') IS NULL AND CAST(json_extract_scalar(line, '$.Item.opensAt.N') AS bigint) < :end
GROUP BY json_extract_scalar(line, '$.Item.course.S')
UNION ALL SELECT 'attended', course, count(*) FROM came GROUP BY course
UNION ALL SELECT 'attended-certified', course, count(*) FROM came WHERE reached >= 3 GROUP BY course;

-- ratings: of each person and course the last, which is `course version stars at`.
WITH given AS (
  SELECT json_extract_scalar(line, '$.Item.id.S') AS id, split_part(t.value, ' ', 1) AS course,
    CAST(split_part(t.value, ' ', 3) AS bigint) AS stars, CAST(split_part(t.value, ' ', 4) AS bigint) AS given
  FROM voices
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.stars.SS') AS array(varchar))) AS t (value)
), ranked AS (
  SELECT course, stars, row_number() OVER (PARTITION BY id, course ORDER BY given DESC) AS nth
  FROM given WHERE given < :end
)
SELECT 'ratings' AS what, course AS value, count(*) AS times FROM ranked WHERE nth = 1 GROUP BY course
UNION ALL SELECT 'stars', course, sum(stars) FROM ranked WHERE nth = 1 GROUP BY course;

-- uses: what came of certificates: of each person, course and question the later one, which is
-- `course days question answer region at`.
WITH said AS (
  SELECT json_extract_scalar(line, '$.Item.id.S') AS id, split_part(t.value, ' ', 1) AS course,
    CAST(split_part(t.value, ' ', 2) AS bigint) AS days, split_part(t.value, ' ', 3) AS question,
    split_part(t.value, ' ', 4) AS answer, split_part(t.value, ' ', 5) AS region,
    CAST(split_part(t.value, ' ', 6) AS bigint) AS said
  FROM voices
  CROSS JOIN UNNEST(CAST(json_extract(line, '$.Item.uses.SS') AS array(varchar))) AS t (value)
), ranked AS (
  SELECT course, question, answer, CASE region WHEN '-' THEN 'not-told' ELSE region END AS region,
    row_number() OVER (PARTITION BY id, course, question ORDER BY days DESC, said DESC) AS nth
  FROM said WHERE said < :end
), last AS (
  SELECT * FROM ranked WHERE nth = 1
)
SELECT 'use/answered' AS what, course AS value, count(*) AS times FROM last WHERE question = 'used' GROUP BY course
UNION ALL SELECT 'use/applied', course, count(*) FROM last WHERE question = 'used' AND answer <> 'no' GROUP BY course
UNION ALL SELECT 'use/answered/region', region, count(*) FROM last WHERE question = 'used' GROUP BY region
UNION ALL SELECT 'use/applied/region', region, count(*) FROM last WHERE question = 'used' AND answer <> 'no' GROUP BY region
UNION ALL SELECT concat('use/', question), answer, count(*) FROM last WHERE question <> 'used' GROUP BY question, answer;
