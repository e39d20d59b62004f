package org.tripartita.installation.start;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tripartita.installation.InstallationFailure;
import org.tripartita.installation.InstallationFailure.Reason;
import org.tripartita.testing.TestPostgres;
import org.tripartita.testing.TestPostgres.TestDatabase;
import org.tripartita.workflow.schema.V1__engine_7_24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class KnownSchemaOnlyModuleTest {

	private final DriverManagerDataSource database = emptyDatabase();

	private final JdbcClient jdbc = JdbcClient.create(database);

	private final Flyway flyway = Flyway.configure().dataSource(database).javaMigrations(new V1__engine_7_24()).load();

	private final KnownSchemaOnly schema = new KnownSchemaOnly(messages());

	@Test
	void an_empty_database_is_brought_up_to_date_and_one_line_says_so(CapturedOutput output) {
		var changes = flyway.info().pending().length;
		schema.migrate(flyway);
		schema.migrate(flyway);

		assertThat(output.getAll()).containsOnlyOnce("Se prepara la base de datos: " + changes + " cambios.");
		assertThat(flyway.info().pending()).isEmpty();
		assertThat(flyway.info().applied()).isNotEmpty();
	}

	@Test
	void a_database_of_a_newer_version_is_refused_with_its_number_and_left_alone() {
		schema.migrate(flyway);
		jdbc.sql("""
				insert into flyway_schema_history
				values (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 1, 'somebody', now(), 1, true)""").update();

		assertThatExceptionOfType(InstallationFailure.class).isThrownBy(() -> schema.migrate(flyway))
			.withMessageContaining("9999")
			.extracting(InstallationFailure::reason).isEqualTo(Reason.DATABASE_NEWER);
	}

	/** Every module numbers its own migrations, so later ones come below what is there. */
	@Test
	void what_a_module_adds_later_reaches_a_database_that_has_seen_higher_numbers() {
		schema.migrate(flyway);
		jdbc.sql("drop table external_identity").update();
		jdbc.sql("delete from flyway_schema_history where version = '53'").update();

		var settings = new YamlPropertiesFactoryBean();
		settings.setResources(new ClassPathResource("application.yml"));
		var asConfigured = Flyway.configure()
			.dataSource(database)
			.javaMigrations(new V1__engine_7_24())
			.outOfOrder(Boolean.TRUE.equals(settings.getObject().get("spring.flyway.out-of-order")))
			.load();
		schema.migrate(asConfigured);

		assertThat(jdbc.sql("select count(*) from external_identity").query(Integer.class).single()).isZero();
	}

	@Test
	void a_database_with_tables_of_somebody_else_is_left_alone() {
		jdbc.sql("create table somebody_elses (id int)").update();

		assertThatExceptionOfType(InstallationFailure.class).isThrownBy(() -> schema.migrate(flyway))
			.extracting(InstallationFailure::reason).isEqualTo(Reason.DATABASE_FOREIGN);
		assertThat(jdbc.sql("select count(*) from pg_tables where schemaname = 'public'").query(Integer.class).single())
			.isEqualTo(1);
	}

	private static MessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages.installation");
		return messages;
	}

	private static DriverManagerDataSource emptyDatabase() {
		final TestDatabase empty = TestPostgres.instance().emptyDatabase();
		return new DriverManagerDataSource(empty.url(), empty.user(), empty.password());
	}

}
