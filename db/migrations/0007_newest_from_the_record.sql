DROP TABLE "observation_latest";--> statement-breakpoint
DO $$
DECLARE one name;
BEGIN
	-- what imports that wait had set apart for it
	FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename ~ '^import_newest_[0-9]+$' LOOP
		EXECUTE format('DROP TABLE %I', one);
	END LOOP;
END $$;
