package org.tripartita.actionplan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.Deliberation;
import org.tripartita.actionplan.Drafts;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** A session entered afterwards decides the commitments that its notice could have had, whenever they were entered. */
@ProductTest
class LateCommitmentsTest {

	private static final String SESSION = "stl-session";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private CommitmentDrafting drafting;

	@Autowired
	private Deliberation deliberation;

	private SittingStl.Founded stl;

	private LocalDate notice;

	@BeforeEach
	void a_notice_of_twenty_days_ago() {
		stl = sitting.found();
		notice = clock.today().minusDays(20);
	}

	@Test
	void a_commitment_that_its_table_handed_over_after_the_notice_is_kept_off() {
		var item = handedOver(notice.plusDays(1));
		assertThat(walk.refusedStart("organo-garante", territory(), SESSION,
				SittingStl.call(stl.secretariat(), "ORDINARY", notice, clock.today().minusDays(5), item)))
			.contains("no pudo llevar «" + Drafts.whole().name() + "»", "es de un día posterior");
		sitting.convene(stl.secretariat(), SittingStl.call(stl.secretariat(), "ORDINARY", notice.plusDays(1), clock.today().minusDays(5), item));
	}

	@Test
	void one_that_was_handed_over_on_the_day_of_the_notice_and_entered_today_goes_with_it() {
		var item = handedOver(notice);
		assertThat(sitting.convene(stl.secretariat(),
				SittingStl.call(stl.secretariat(), "ORDINARY", notice, clock.today().minusDays(5), item))).isNotNull();
	}

	private UUID handedOver(LocalDate on) {
		var commitment = drafting.draft(stl.exercise().id(), UUID.randomUUID(), Drafts.whole());
		drafting.submit(commitment, on);
		return deliberation.bringTo(stl.secretariat().id(), stl.exercise().id()).get(0);
	}

	private String territory() {
		return stl.secretariat().territoryCode();
	}

}
