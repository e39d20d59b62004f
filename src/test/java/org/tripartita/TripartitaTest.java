package org.tripartita;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;

import jakarta.persistence.EntityManagerFactory;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class TripartitaTest {

	@Autowired
	private JdbcClient database;

	@Autowired
	private ManagementService engine;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private Clock clock;

	@Autowired
	private TestClock time;

	@Test
	void the_product_starts_on_postgresql_with_the_engines_tables() {
		assertThat(database.sql("select 1").query(Integer.class).single()).isEqualTo(1);
		assertThat(engine.getTableCount()).containsKey("act_ru_task".toUpperCase());
		assertThat(database.sql("select version from flyway_schema_history order by installed_rank")
			.query(String.class).list()).startsWith("1", "2");
	}

	@Test
	void hibernate_generates_no_classes() {
		var services = entities.unwrap(SessionFactoryImplementor.class).getServiceRegistry();
		assertThat(services.requireService(BytecodeProvider.class)).isInstanceOf(BytecodeProviderImpl.class);
	}

	@Test
	void the_engine_lives_by_the_clock_of_the_test() {
		time.advance(Duration.ofDays(3));
		assertThat(clock).isSameAs(time);
		assertThat(ClockUtil.getCurrentTime()).isEqualTo(Date.from(time.instant()));
	}

}
