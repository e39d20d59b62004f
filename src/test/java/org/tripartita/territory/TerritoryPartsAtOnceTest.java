package org.tripartita.territory;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tripartita.territory.TerritoryParts.Joining;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two administrators of an entity who add at the same moment. */
@ModuleDatabaseTest
class TerritoryPartsAtOnceTest {

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private JdbcClient database;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void the_second_who_adds_the_same_branch_reads_that_it_is_there() throws Exception {
		assertThat(whileAnotherAdds(() -> parts.addBranch("GRO", TerritoryBranch.JUDICIAL)))
			.isEqualTo(new Joining.Refused("territory.there-already"));
	}

	@Test
	void two_municipalities_whose_keys_are_not_known_get_two_numbers() throws Exception {
		assertThat(whileAnotherAdds(() -> parts.addMunicipality("COL", "Tecomán " + Thread.currentThread().getId(), null)))
			.isInstanceOfSatisfying(Joining.Joined.class, joined -> assertThat(joined.part().code()).isEqualTo("COL-M02"));
	}

	/** What the second of two gets, who comes before the first has committed. */
	private Joining whileAnotherAdds(final Callable<Joining> adding) throws Exception {
		final var added = new CountDownLatch(1);
		final var go = new CountDownLatch(1);
		final var threads = Executors.newFixedThreadPool(2);
		try {
			final var first = threads.submit(() -> new TransactionTemplate(transactions).execute(status -> {
				try {
					adding.call();
					added.countDown();
					go.await();
					return true;
				}
				catch (Exception failure) {
					throw new IllegalStateException(failure);
				}
			}));
			added.await();
			final var second = threads.submit(adding);
			await().until(() -> database.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
				.query(Integer.class)
				.single() > 0);
			go.countDown();
			first.get();
			return second.get();
		}
		finally {
			go.countDown();
			threads.shutdownNow();
		}
	}

}
