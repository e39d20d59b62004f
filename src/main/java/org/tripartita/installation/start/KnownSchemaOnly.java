package org.tripartita.installation.start;

import java.util.Arrays;
import java.util.Locale;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tripartita.installation.InstallationFailure;

import static org.tripartita.installation.InstallationFailure.Reason.DATABASE_FOREIGN;
import static org.tripartita.installation.InstallationFailure.Reason.DATABASE_NEWER;

/**
 * Brings the database up to date, but touches neither one that a newer version of the product has changed (Flyway
 * would let that pass) nor one that belongs to somebody else.
 */
@Component
class KnownSchemaOnly implements FlywayMigrationStrategy {

	private static final Logger LOG = LoggerFactory.getLogger(KnownSchemaOnly.class);

	private final MessageSource messages;

	KnownSchemaOnly(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public void migrate(Flyway flyway) {
		var migrations = flyway.info();
		Arrays.stream(migrations.all()).filter(KnownSchemaOnly::unknown).reduce((first, last) -> last)
			.ifPresent(migration -> {
				throw new InstallationFailure(DATABASE_NEWER, null, name(migration));
			});
		try {
			say(migrations.pending().length);
			flyway.migrate();
		}
		catch (FlywayException e) {
			if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
				throw new InstallationFailure(DATABASE_FOREIGN, e);
			}
			throw e;
		}
	}

	/** One line; Flyway has one for each change, of which a first start makes many. */
	private void say(int changes) {
		if (changes > 0) {
			LOG.info(messages.getMessage("start.schema", new Object[] { changes }, Locale.ROOT));
		}
	}

	private static boolean unknown(MigrationInfo migration) {
		return migration.getState().isApplied() && !migration.getState().isResolved();
	}

	private static String name(MigrationInfo migration) {
		return migration.getVersion() == null ? migration.getDescription() : migration.getVersion().toString();
	}

}
