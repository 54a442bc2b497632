-- A default is not converted with its column; the rows are.
ALTER TABLE "webhook_events"
	ALTER COLUMN "written_by" DROP DEFAULT,
	ALTER COLUMN "written_by" SET DATA TYPE xid8 USING "written_by"::text::xid8,
	ALTER COLUMN "written_by" SET DEFAULT pg_current_xact_id();
