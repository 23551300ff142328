-- A library of schema 1, as Reader 0.1 wrote it; never edited, only added to by later schemas.
CREATE TABLE document (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        path BLOB UNIQUE,       -- as the file system spells it, which need not be Unicode
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        words INTEGER NOT NULL,
        length INTEGER NOT NULL,
        sha256 TEXT NOT NULL,   -- the present version
        added TEXT NOT NULL,
        opened TEXT,
        read_to INTEGER NOT NULL DEFAULT 0,
        position INTEGER NOT NULL DEFAULT 0,
        removed TEXT            -- when it was hidden
    );
CREATE INDEX document_by_sha256 ON document (sha256);
CREATE TABLE version (
        document INTEGER NOT NULL REFERENCES document (number),
        sha256 TEXT NOT NULL,
        seen TEXT NOT NULL,
        text BLOB NOT NULL,     -- UTF-8, deflated
        structure BLOB NOT NULL,  -- JSON, deflated
        PRIMARY KEY (document, sha256)
    );
CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        document INTEGER NOT NULL,
        version TEXT NOT NULL,  -- the anchor: never rewritten
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        kind TEXT NOT NULL CHECK (kind IN ('highlight', 'note', 'bookmark', 'key-figure')),
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,     -- a JSON array
        created TEXT NOT NULL,
        updated TEXT NOT NULL,
        deleted TEXT,           -- a tombstone: when it was deleted
        FOREIGN KEY (document, version) REFERENCES version (document, sha256)
    ) WITHOUT ROWID;
CREATE INDEX annotation_by_document ON annotation (document, version);
CREATE TABLE placement (
        annotation TEXT NOT NULL REFERENCES annotation (id),
        version TEXT NOT NULL,  -- SHA-256 of the text in which it stands here
        start INTEGER,          -- NULL for an orphan
        "end" INTEGER,
        state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'changed', 'orphan')),
        PRIMARY KEY (annotation, version)
    ) WITHOUT ROWID;
CREATE TABLE change (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        moment TEXT NOT NULL,
        action TEXT NOT NULL,   -- 'added', 'changed', 'deleted' or 'removed'
        annotation TEXT REFERENCES annotation (id),
        document INTEGER REFERENCES document (number),
        before TEXT NOT NULL,   -- JSON: the columns that the change touched
        after TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0,
        CHECK ((annotation IS NULL) <> (document IS NULL))
    );
CREATE VIRTUAL TABLE page USING fts5 (
        title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
    );
CREATE TABLE indexed (
        number INTEGER PRIMARY KEY REFERENCES document (number),
        title TEXT NOT NULL,    -- what stands in page, which needs it word for word to forget it
        body BLOB NOT NULL
    );
INSERT INTO document ("number", "id", "path", "title", "language", "words", "length", "sha256", "added", "opened", "read_to", "position", "removed")
VALUES (1, 'j4q6mdznygt5', X'2F74657874732F686172626F75722E747874', 'The harbour', 'en', 17, 96, 'b79a226e47d51a5724c22914c00a53fcb8a7f4d50896951c4b76841bd30c0e3b', '2026-11-22T09:52:17.357842+00:00', '2026-11-22T09:52:17.361762+00:00', 38, 38, NULL);
INSERT INTO document ("number", "id", "path", "title", "language", "words", "length", "sha256", "added", "opened", "read_to", "position", "removed")
VALUES (2, 'jerqm5edgkdw', NULL, 'Gone', 'en', 1, 5, 'b39d7edaab407c860193a9bccea37b41cc6d7f35256f6a3566ace522a9f2cacc', '2026-11-22T09:52:17.391827+00:00', NULL, 0, 0, '2026-11-22T09:52:17.395494+00:00');
INSERT INTO version ("document", "sha256", "seen", "text", "structure")
VALUES (1, '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', '2026-11-22T09:52:17.358003+00:00', X'789C0BC94855C8482C4ACA2F2DE2E2724C294B2D2AC92C4ECD4DCD2BE1E20ACECF4D5530B65028482D5248068A28E4A7299400D527679654AA172B2425E66517033597A52A941465A6A628387AEA28BC5C36F3D98EF5CFB74D7EB67FBE42716265B11E1700D8CF25F3', X'789C458ECB0AC23010457F45663DD887209ABD7FE0AE1419ED9884C6B44C135142FFDD646397F7705F0946FB185940C165B061124B0E101C791D4973C6ECB3CE5C5B0F2A411497A109615E5455F1875EB3E3FD24BA3224F7290AAC08330969A1D92CA0BAAEC6A6C19487FC50A24C83F5BA8CF09B7359B3F6D835076C8F9BE919C5DB10858BCD8EECBEB70DA920914BA83DE1B9C6B4F63D42B0C195BB57C3BBFF931F67BF4A82');
INSERT INTO version ("document", "sha256", "seen", "text", "structure")
VALUES (1, 'b79a226e47d51a5724c22914c00a53fcb8a7f4d50896951c4b76841bd30c0e3b', '2026-11-22T09:52:17.390021+00:00', X'789C0BC94855C8482C4ACA2F2DE2E2724C294B2D2AC92C4ECD4DCD2BE1E2F2CFCBA95428CECF4D5530B65028482D5248060A2BE4A72994003525679654AA172B2425E66517034D284B552829CA4C4D5170F4D45178B96CE6B31DEB9F6F9BFC6CFF7C85E2C4CA623D2E0094BD27D5', X'789C458E4D0AC2301085AF22B31EACA9289ABD3770578A8C764C42635AA68928A57737D9D8E5FB787F33F4EED1B380864BE7E2208E3C20780A2691E18C39649DB97101F40C497C8636C671D255C51F7A8D9EB78398CA92DC8724B0208C246484463B816E9A1D2A85731E0A5D8932752E9832C26FCE656A69B1517BAC8FABE99924B898848BCDF5ECBFB715E928894BA83EE1F980F3D2B608D1455FEE5E2D6FFE4F7E68504A87');
INSERT INTO version ("document", "sha256", "seen", "text", "structure")
VALUES (2, 'b39d7edaab407c860193a9bccea37b41cc6d7f35256f6a3566ace522a9f2cacc', '2026-11-22T09:52:17.391888+00:00', X'789C73CFCF4BD50300056601B8', X'789C15CB310E80200C05D0BBFCB9838B0B17F01084A131A43692422A4E84BB8BE31BDEC0ADE79D1D012014367959F252B6E5EA2A6A0863121A3B8B73BB1E841837DA69CC94085D7BF9C3512D637E161919F4');
INSERT INTO annotation ("id", "document", "version", "quote", "prefix", "suffix", "start", "end", "kind", "colour", "note", "tags", "created", "updated", "deleted")
VALUES ('01m81aqdeef4m2cn0gnr', 1, '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', '38 per cent', 'The harbour

Advertisement

Some ', ' of the city''s banks have tried AI, 香港經濟 says.
', 33, 44, 'note', 'green', 'Who counted?', '["ai", "key-figure"]', '2026-11-22T09:52:17.358972+00:00', '2026-11-22T09:52:17.358972+00:00', NULL);
INSERT INTO annotation ("id", "document", "version", "quote", "prefix", "suffix", "start", "end", "kind", "colour", "note", "tags", "created", "updated", "deleted")
VALUES ('01m81aqdefvzaqd95hry', 1, '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', 'The', '', ' harbour

Advertisement

Some 38 per cent of the city''s banks ha', 0, 3, 'bookmark', 'yellow', '', '[]', '2026-11-22T09:52:17.359856+00:00', '2026-11-22T09:52:17.359856+00:00', '2026-11-22T09:52:17.360411+00:00');
INSERT INTO annotation ("id", "document", "version", "quote", "prefix", "suffix", "start", "end", "kind", "colour", "note", "tags", "created", "updated", "deleted")
VALUES ('01m81aqdegft1zvzx4hv', 1, '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', 'harbour', 'The ', '

Advertisement

Some 38 per cent of the city''s banks have tried', 4, 11, 'highlight', 'yellow', '', '[]', '2026-11-22T09:52:17.360961+00:00', '2026-11-22T09:52:17.360961+00:00', '2026-11-22T09:52:17.360997+00:00');
INSERT INTO placement ("annotation", "version", "start", "end", "state")
VALUES ('01m81aqdeef4m2cn0gnr', '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', 33, 44, 'exact');
INSERT INTO placement ("annotation", "version", "start", "end", "state")
VALUES ('01m81aqdeef4m2cn0gnr', 'b79a226e47d51a5724c22914c00a53fcb8a7f4d50896951c4b76841bd30c0e3b', 38, 49, 'exact');
INSERT INTO placement ("annotation", "version", "start", "end", "state")
VALUES ('01m81aqdefvzaqd95hry', '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', 0, 3, 'exact');
INSERT INTO placement ("annotation", "version", "start", "end", "state")
VALUES ('01m81aqdefvzaqd95hry', 'b79a226e47d51a5724c22914c00a53fcb8a7f4d50896951c4b76841bd30c0e3b', 0, 3, 'exact');
INSERT INTO placement ("annotation", "version", "start", "end", "state")
VALUES ('01m81aqdegft1zvzx4hv', '1e1145e009c0380cb9b80af8761de2893d29fcd70a31c9114874e8c50cc66267', 4, 11, 'exact');
INSERT INTO placement ("annotation", "version", "start", "end", "state")
VALUES ('01m81aqdegft1zvzx4hv', 'b79a226e47d51a5724c22914c00a53fcb8a7f4d50896951c4b76841bd30c0e3b', 4, 11, 'exact');
INSERT INTO change ("number", "moment", "action", "annotation", "document", "before", "after", "undone")
VALUES (1, '2026-11-22T09:52:17.359155+00:00', 'added', '01m81aqdeef4m2cn0gnr', NULL, '{"deleted": "2026-11-22T09:52:17.359134+00:00"}', '{"deleted": null}', 0);
INSERT INTO change ("number", "moment", "action", "annotation", "document", "before", "after", "undone")
VALUES (2, '2026-11-22T09:52:17.359903+00:00', 'added', '01m81aqdefvzaqd95hry', NULL, '{"deleted": "2026-11-22T09:52:17.359896+00:00"}', '{"deleted": null}', 0);
INSERT INTO change ("number", "moment", "action", "annotation", "document", "before", "after", "undone")
VALUES (3, '2026-11-22T09:52:17.360525+00:00', 'deleted', '01m81aqdefvzaqd95hry', NULL, '{"deleted": null}', '{"deleted": "2026-11-22T09:52:17.360411+00:00"}', 0);
INSERT INTO change ("number", "moment", "action", "annotation", "document", "before", "after", "undone")
VALUES (5, '2026-11-22T09:52:17.395558+00:00', 'removed', NULL, 2, '{"removed": null}', '{"removed": "2026-11-22T09:52:17.395494+00:00"}', 0);
INSERT INTO indexed ("number", "title", "body")
VALUES (1, 'the harbour', X'789C2BC94855C8482C4ACA2F2DE2E25240065C5CF97939950AC5F9B9A90AC6160A05A9450AC9A979250AF9690A25404DC9992595EAC50A498979D9C54013CA52154A8A3253531412337514145E2E9BF96CC77A05207EBE6DB202103FDB3F5F0184158A132B8BF5B800B4672BFB');
INSERT INTO indexed ("number", "title", "body")
VALUES (2, 'gone', X'789C4BCFCF4BD50300060601D8');
INSERT INTO page (rowid, title, body)
VALUES (1, 'the harbour', 'the harbour

             

only some 38 per cent of the city''s banks have tried ai,  香港 港經 經濟 濟  says.
');
INSERT INTO page (rowid, title, body)
VALUES (2, 'gone', 'gone.');
PRAGMA application_id = 1382375780;
PRAGMA user_version = 1;
