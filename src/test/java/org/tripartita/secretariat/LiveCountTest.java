package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;

/** What the places say, counted by the rules of an STL. */
class LiveCountTest {

	private final List<LiveCount.Voice> voices = new ArrayList<>();

	private final Map<Sector, UUID> casters = new HashMap<>();

	@Test
	void what_nobody_opposes_is_agreed_though_some_abstain() {
		say(Sector.GOVERNMENT, Stance.FOR, Stance.ABSTAIN);
		say(Sector.OVERSIGHT_BODY, Stance.ABSTAIN);
		say(Sector.CIVIL_SOCIETY, Stance.FOR);

		assertThat(stand().position()).isEqualTo(Position.AGREED_FOR);
		assertThat(count().silent()).isEmpty();
	}

	@Test
	void one_place_within_a_sector_that_opposes_is_an_opposition() {
		say(Sector.GOVERNMENT, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, Stance.FOR, Stance.FOR, Stance.FOR, Stance.AGAINST);

		assertThat(stand().position()).isEqualTo(Position.OPPOSED);
		assertThat(stand().dissents()).containsExactly(Map.entry(Sector.CIVIL_SOCIETY, "razón 4"));
	}

	@Test
	void what_every_sector_declines_and_none_wants_is_declined_by_all() {
		say(Sector.GOVERNMENT, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, Stance.AGAINST, Stance.ABSTAIN);
		say(Sector.CIVIL_SOCIETY, Stance.AGAINST);
		assertThat(stand().position()).isEqualTo(Position.AGREED_AGAINST);

		voices.remove(3);
		say(Sector.CIVIL_SOCIETY, Stance.ABSTAIN);
		assertThat(stand().position()).as("one sector did not decline").isEqualTo(Position.OPPOSED);
	}

	@Test
	void who_says_nothing_decides_nothing() {
		say(Sector.GOVERNMENT, Stance.ABSTAIN, null);
		say(Sector.OVERSIGHT_BODY, (Stance) null);
		say(Sector.CIVIL_SOCIETY, Stance.ABSTAIN);

		assertThat(count().stand()).isEmpty();
		assertThat(count().silent()).containsExactly(Sector.OVERSIGHT_BODY);
		assertThat(count().spoken()).isEqualTo(2);
		assertThat(count().places()).isEqualTo(4);
	}

	@Test
	void while_a_place_may_still_speak_its_silence_is_told_apart_from_abstention() {
		say(Sector.GOVERNMENT, Stance.FOR, Stance.AGAINST, Stance.ABSTAIN, null, null);
		say(Sector.OVERSIGHT_BODY, (Stance) null);

		assertThat(count().soFar(Sector.GOVERNMENT)).isEqualTo(new LiveBoard.Tally(1, 1, 1, 2));
		assertThat(count().soFar(Sector.OVERSIGHT_BODY)).isEqualTo(new LiveBoard.Tally(0, 0, 0, 1));
		assertThat(count().tally()).as("in the end who said nothing abstains").containsEntry(Sector.GOVERNMENT, new Ballot(1, 1, 3));
	}

	@Test
	void a_sector_votes_as_more_than_half_of_its_places_do_and_a_divided_one_abstains() {
		say(Sector.GOVERNMENT, Stance.FOR, Stance.FOR, Stance.AGAINST);
		say(Sector.OVERSIGHT_BODY, Stance.AGAINST);
		say(Sector.CIVIL_SOCIETY, Stance.FOR, Stance.AGAINST, null);

		assertThat(count().ballots(VoteUnit.SECTOR)).containsExactlyInAnyOrderEntriesOf(Map.of(Sector.GOVERNMENT, new Ballot(1, 0, 0),
				Sector.OVERSIGHT_BODY, new Ballot(0, 1, 0), Sector.CIVIL_SOCIETY, new Ballot(0, 0, 1)));
		assertThat(count().ballots(VoteUnit.MEMBER)).containsEntry(Sector.CIVIL_SOCIETY, new Ballot(1, 1, 1));
	}

	@Test
	void several_garantes_have_one_voice_each_however_many_seats_one_has() {
		say("Uno", Sector.OVERSIGHT_BODY, Stance.FOR, Stance.FOR, Stance.FOR);
		say("Dos", Sector.OVERSIGHT_BODY, Stance.AGAINST);

		assertThat(count().bench()).isEqualTo(new Ballot(1, 1, 0));
		assertThat(count().ballots(VoteUnit.SECTOR)).containsEntry(Sector.OVERSIGHT_BODY, new Ballot(0, 0, 1));
	}

	@Test
	void a_sector_declares_a_case_extraordinary_with_more_than_half_of_its_places() {
		declare(Sector.GOVERNMENT, true, true, false);
		declare(Sector.OVERSIGHT_BODY, true, false);
		declare(Sector.CIVIL_SOCIETY, true);

		assertThat(stand().backers()).containsExactly(Sector.GOVERNMENT, Sector.CIVIL_SOCIETY);
	}

	@Test
	void whom_the_bench_elected_casts_its_vote_and_what_the_others_say_is_not_lost() {
		say(Sector.GOVERNMENT, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, Stance.AGAINST, Stance.FOR, Stance.FOR);
		casters.put(Sector.CIVIL_SOCIETY, voices.get(2).id());

		assertThat(count().ballots(VoteUnit.SECTOR)).containsEntry(Sector.CIVIL_SOCIETY, new Ballot(0, 1, 0))
			.containsEntry(Sector.GOVERNMENT, new Ballot(1, 0, 0));
		assertThat(count().tally()).containsEntry(Sector.CIVIL_SOCIETY, new Ballot(2, 1, 0));
		assertThat(count().silent()).isEmpty();
	}

	@Test
	void without_the_word_of_whom_it_elected_a_sector_has_not_voted() {
		say(Sector.GOVERNMENT, Stance.FOR);
		say(Sector.OVERSIGHT_BODY, Stance.FOR);
		say(Sector.CIVIL_SOCIETY, null, Stance.FOR, Stance.FOR);
		casters.put(Sector.CIVIL_SOCIETY, voices.get(2).id());

		assertThat(count().silent()).containsExactly(Sector.CIVIL_SOCIETY);
		assertThat(count().ballots(VoteUnit.SECTOR)).containsEntry(Sector.CIVIL_SOCIETY, new Ballot(0, 0, 1));
	}

	@Test
	void what_many_say_against_a_text_fits_into_the_acta_and_names_each_organisation() {
		for (int number = 0; number < 8; number++) {
			voices.add(voice("Organización " + number, Sector.CIVIL_SOCIETY, Stance.AGAINST, "x".repeat(1000), false));
		}

		assertThat(stand().dissents().get(Sector.CIVIL_SOCIETY)).hasSizeLessThanOrEqualTo(LiveCount.LONGEST_DISSENT)
			.contains("Organización 0: x", "Organización 7: x");
	}

	@Test
	void at_a_vote_the_note_of_a_sector_is_what_those_wrote_who_are_against_where_their_sector_is() {
		voices.add(voice("Colectivo", Sector.CIVIL_SOCIETY, Stance.AGAINST, "La meta es poca.", false));
		voices.add(voice("Red", Sector.CIVIL_SOCIETY, Stance.AGAINST, null, false));
		voices.add(voice("Una dependencia", Sector.GOVERNMENT, Stance.AGAINST, "No hay presupuesto.", false));
		say(Sector.GOVERNMENT, Stance.FOR, Stance.FOR);

		assertThat(count().notes(VoteUnit.SECTOR)).isEqualTo(Map.of(Sector.CIVIL_SOCIETY, "La meta es poca."));
		assertThat(count().notes(VoteUnit.MEMBER)).containsEntry(Sector.GOVERNMENT, "No hay presupuesto.");
	}

	@Test
	void by_sector_no_number_of_seats_outweighs_another_sector() {
		var random = new Random(20_261_121);
		for (int round = 0; round < 2_000; round++) {
			voices.clear();
			for (var sector : Sector.values()) {
				for (int seat = 0; seat <= random.nextInt(30); seat++) {
					voices.add(voice(sector + " " + seat % 3, sector, random.nextInt(4) == 3 ? null : Stance.values()[random.nextInt(3)], "r", false));
				}
			}
			casters.clear();
			if (random.nextBoolean()) {
				var elected = voices.get(random.nextInt(voices.size()));
				casters.put(elected.sector(), elected.id());
			}
			assertThat(count().ballots(VoteUnit.SECTOR).values()).hasSize(3).allSatisfy(vote -> assertThat(vote.all()).isEqualTo(1));
		}
	}

	private LiveCount count() {
		return new LiveCount(voices, casters);
	}

	private LiveCount.Stand stand() {
		return count().stand().orElseThrow();
	}

	private void say(Sector sector, @Nullable Stance... stances) {
		say("Organización", sector, stances);
	}

	private void say(String organisation, Sector sector, @Nullable Stance... stances) {
		Arrays.stream(stances).forEach(stance -> voices.add(voice(organisation, sector, stance, "razón " + reasons(sector), false)));
	}

	private long reasons(Sector sector) {
		return 1 + voices.stream().filter(voice -> voice.sector() == sector).count();
	}

	private void declare(Sector sector, boolean... declaring) {
		for (var one : declaring) {
			voices.add(voice("Organización", sector, Stance.FOR, null, one));
		}
	}

	private static LiveCount.Voice voice(String organisation, Sector sector, @Nullable Stance stance, @Nullable String reason,
			boolean declares) {
		var id = UUID.randomUUID();
		return new LiveCount.Voice(id, sector, organisation,
				stance == null ? null : new LiveTurns.Statement(id, id, stance, stance == Stance.AGAINST ? reason : null, declares));
	}

}
